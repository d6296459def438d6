import type { ActorCard, FindingCard } from "../store/query/cards.ts";
import type { Column } from "./column.ts";
import { wordsOf } from "./reaction-columns.ts";

/** The columns that statements, events and agreements have in common. */
export const timelineColumns: readonly Column<FindingCard>[] = [
  { name: "day", type: "text", of: ({ day }) => day },
  { name: "kind", type: "text", of: ({ kind }) => kind },
  { name: "what", type: "text", of: whatOf },
  { name: "from", type: "text", of: (card) => names(endsOf(card).from) },
  { name: "from_codes", type: "text", of: (card) => codes(endsOf(card).from) },
  { name: "to", type: "text", of: (card) => names(endsOf(card).to) },
  { name: "to_codes", type: "text", of: (card) => codes(endsOf(card).to) },
  { name: "words", type: "text", of: wordsOf },
  { name: "id", type: "text", of: ({ id }) => id },
  { name: "article", type: "text", of: ({ article }) => article.id },
  { name: "outlet", type: "text", of: ({ article }) => article.outlet },
  { name: "published", type: "text", of: ({ article }) => article.published },
  { name: "url", type: "text", of: ({ article }) => article.url },
];

function whatOf(card: FindingCard): string {
  switch (card.kind) {
    case "statement":
      return card.act;
    case "event":
      return card.mode === null ? card.type : `${card.type}/${card.mode}`;
    case "agreement":
      return card.name;
    default:
      return card satisfies never;
  }
}

function endsOf(card: FindingCard): {
  readonly from: readonly ActorCard[];
  readonly to: readonly ActorCard[];
} {
  switch (card.kind) {
    case "statement":
      return { from: card.speakers, to: card.targets };
    case "event":
      return { from: card.actors, to: card.recipients };
    case "agreement":
      return { from: card.parties, to: card.targets };
    default:
      return card satisfies never;
  }
}

const names = (actors: readonly ActorCard[]): string => actors.map(({ name }) => name).join("; ");
const codes = (actors: readonly ActorCard[]): string =>
  [...new Set(actors.map(({ code }) => code))].join("; ");
