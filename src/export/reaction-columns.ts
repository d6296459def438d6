import type { FindingCard } from "../store/query/cards.ts";
import type { ReactionCard } from "../store/query/reactions.ts";
import type { Column } from "./column.ts";

export const reactionColumns: readonly Column<ReactionCard>[] = [
  { name: "day", type: "text", of: ({ day }) => day },
  ...end("answer", ({ answer }) => answer),
  ...end("answered", ({ answered }) => answered),
  { name: "basis", type: "text", of: ({ basis }) => basis },
  { name: "evidence", type: "text", of: ({ evidence }) => evidence.text },
  { name: "span", type: "text", of: ({ evidence }) => `${evidence.start}-${evidence.end}` },
  { name: "outlet", type: "text", of: ({ answer }) => answer.article.outlet },
  { name: "published", type: "text", of: ({ answer }) => answer.article.published },
  { name: "url", type: "text", of: ({ answer }) => answer.article.url },
];

function end(name: string, of: (reaction: ReactionCard) => FindingCard): readonly Column<ReactionCard>[] {
  return [
    { name: `${name}_id`, type: "text", of: (reaction) => of(reaction).id },
    { name: `${name}_kind`, type: "text", of: (reaction) => of(reaction).kind },
    { name: `${name}_by`, type: "text", of: (reaction) => doersOf(of(reaction)) },
    { name: `${name}_words`, type: "text", of: (reaction) => wordsOf(of(reaction)) },
  ];
}

function doersOf(card: FindingCard): string {
  const doers =
    card.kind === "statement" ? card.speakers : card.kind === "event" ? card.actors : card.parties;
  return doers.map(({ name }) => name).join("; ");
}

/** The words of a statement, the evidence of what is none. */
export function wordsOf(card: FindingCard): string {
  const spans = card.kind === "statement" ? card.words : card.evidence;
  return spans.map(({ text }) => text).join(" … ");
}
