import type {
  ActorCard,
  AgreementCard,
  ArticleCard,
  CommonCard,
  EventCard,
  FindingCard,
  StatementCard,
  Words,
} from "../../store/query/cards.ts";
import type { Style } from "./style.ts";
import { wrap } from "./wrap.ts";

const INDENT = "    ";
const NOT_TOLD = "UNK";

/** A finding for people: who and what on the first line, the words of the page below, then where they stand. */
export function formatCard(card: FindingCard, style: Style, width: number): string {
  const head = [style.dim(card.day ?? "undated   "), formatHead(card, style)].join("  ");
  const lines = [
    wrap(head, width),
    ...formatBody(card).map((line) => wrap(line, width, INDENT)),
    style.dim(wrap(formatSource(card), width, INDENT)),
    ...card.corrections.map(({ field, was, by }) =>
      style.warning(wrap(`corrected by ${by}: ${field}, was ${JSON.stringify(was)}`, width, INDENT)),
    ),
  ];
  return `${lines.join("\n")}\n\n`;
}

function formatHead(card: FindingCard, style: Style): string {
  switch (card.kind) {
    case "statement":
      return `${formatSpeakers(card, style)} · ${style.accent(card.act)}${arrow(card.targets)}${more("to", card.addressee ? [card.addressee] : [])}${more("via", card.via)}`;
    case "event":
      return `${formatActors(card.actors, style)} · ${style.accent(formatType(card))}${arrow(card.recipients)}${formatPlace(card)}`;
    case "agreement":
      return `${style.bold(card.name)} · ${style.accent(`${card.type}, ${card.status}`)} · ${names(card.parties)}${arrow(card.targets)}`;
    default:
      return card satisfies never;
  }
}

function formatBody(card: FindingCard): readonly string[] {
  switch (card.kind) {
    case "statement":
      return [
        card.words.map((words) => (card.form === "direct" ? `“${line(words)}”` : line(words))).join(" … "),
      ];
    case "event":
      return [
        line(card.evidence[0] ?? card.trigger),
        ...(card.condition ? [`condition: ${line(card.condition)}`] : []),
        ...card.size.map(
          ({ what, least, most, by }) =>
            `${what}: ${most === null ? `${least} or more` : least === most ? least : `${least} to ${most}`}${by ? ` (${by.name})` : ""}`,
        ),
      ];
    case "agreement":
      return formatAgreement(card);
    default:
      return card satisfies never;
  }
}

function formatAgreement({ evidence, provisions, called, reason }: AgreementCard): readonly string[] {
  return [
    ...evidence.slice(0, 1).map(line),
    ...provisions.map(({ obligation, trigger, obliged }) =>
      [
        `obliges ${names(obliged) || "the parties"}: ${line(obligation)}`,
        ...(trigger ? [`when: ${line(trigger)}`] : []),
      ].join("; "),
    ),
    ...called.map(({ by, as }) => `${by?.name ?? "somebody"} calls it “${line(as)}”`),
    ...(reason ? [`reason: ${line(reason)}`] : []),
  ];
}

/** Outlet, date and address of a page, then the id to ask for more by. */
function formatSource({ article, id, told }: CommonCard): string {
  const others =
    told.length === 0 ? [] : [`and ${told.length} other ${told.length === 1 ? "report" : "reports"}`];
  return [formatArticle(article), ...others, id].join(" · ");
}

/** "The Kesh Observer, 2031-03-04, https://…" */
export function formatArticle({ outlet, domain, published, url, title, standing }: ArticleCard): string {
  const parts = [
    outlet ?? domain ?? "outlet unknown",
    published?.slice(0, 10) ?? "undated",
    url ?? title ?? "no address",
  ];
  return `${parts.join(", ")}${standing === "replaced" ? " (since replaced)" : ""}`;
}

function formatSpeakers({ speakers, mention, alternatives }: StatementCard, style: Style): string {
  if (speakers.length > 0) return formatActors(speakers, style);
  const maybe = alternatives.map(({ name }) => name).join(" or ");
  const printed = mention === null ? "" : `“${line(mention)}”`;
  if (maybe === "") return printed === "" ? "speaker unknown" : printed;
  return [printed, `perhaps ${maybe}`].filter((part) => part !== "").join(": ");
}

function formatActors(actors: readonly ActorCard[], style: Style): string {
  return actors.length === 0 ? "somebody" : actors.map((actor) => formatActor(actor, style)).join(" and ");
}

function formatActor({ name, code, sector, office }: ActorCard, style: Style): string {
  const codes = [code, sector].filter((each) => each !== NOT_TOLD && each !== "").join(" ");
  const full = office === null ? style.bold(name) : `${style.bold(name)}, ${office}`;
  return codes === "" ? full : `${full} ${style.dim(`(${codes})`)}`;
}

const formatType = ({ type, mode, status }: EventCard): string =>
  [mode === null ? type : `${type}/${mode}`, ...(status === "occurred" ? [] : [status])].join(", ");

const formatPlace = ({ place }: EventCard): string =>
  place.basis === "unknown" ? "" : ` · ${place.value.name}`;

const names = (actors: readonly ActorCard[]): string => actors.map(({ name }) => name).join(", ");
const arrow = (actors: readonly ActorCard[]): string => more("→", actors);
const more = (before: string, actors: readonly ActorCard[]): string =>
  actors.length === 0 ? "" : ` ${before} ${names(actors)}`;

const line = ({ text }: Words): string => text.replaceAll("\n", " ");
