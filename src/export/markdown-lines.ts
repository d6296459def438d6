import type {
  ActorCard,
  AgreementCard,
  ArticleCard,
  EventCard,
  FindingCard,
  StatementCard,
} from "../store/query/cards.ts";

/** What would be markup in Markdown, and what would be HTML in it. */
const MARKUP = /[\\`*_[\]<>#|~]/g;
const WHITE_SPACE = /\s+/gu;

/** The addresses of reports, each under the number by which lines name it. */
export interface Sources {
  numberOf(url: string): number;
  /** As Markdown wants them, a line each. */
  list(): string;
}

/** Sources in the order in which they are named. */
export function collectSources(): Sources {
  const numbers = new Map<string, number>();
  return {
    numberOf(url) {
      const number = numbers.get(url) ?? numbers.size + 1;
      numbers.set(url, number);
      return number;
    },
    // In angle brackets an address may hold anything but brackets and line breaks.
    list: () =>
      [...numbers]
        .map(([url, number]) => `[${number}]: <${url.replace(/[<>\n\\]/g, encodeURIComponent)}>`)
        .join("\n"),
  };
}

/** One finding as a line, with its source. */
export function formatFinding(card: FindingCard, sources: Sources): string {
  switch (card.kind) {
    case "statement":
      return formatStatement(card, sources);
    case "event":
      return formatEvent(card, sources);
    case "agreement":
      return formatAgreement(card, sources);
    default:
      return card satisfies never;
  }
}

function formatStatement(card: StatementCard, sources: Sources): string {
  const words = card.words
    .map(({ text }) => (card.form === "direct" ? `“${plain(text)}”` : plain(text)))
    .join(" … ");
  const said = `**${names(card.speakers) || "Somebody"}** (${card.act}${to(card.targets)})`;
  return `${card.day ?? "undated"}: ${said}: ${words} ${source(card, sources)}`;
}

function formatEvent(card: EventCard, sources: Sources): string {
  const { type, mode, status, actors, recipients, evidence, trigger } = card;
  const what = [
    type.toLowerCase(),
    ...(mode === null ? [] : [mode]),
    ...(status === "occurred" ? [] : [status]),
  ];
  const words = plain((evidence[0] ?? trigger).text);
  const did = `**${names(actors) || "Somebody"}** (${plain(what.join(", "))}${to(recipients)})`;
  return `${card.day ?? "undated"}: ${did}: ${words} ${source(card, sources)}`;
}

function formatAgreement(card: AgreementCard, sources: Sources): string {
  const duties = card.provisions.map(
    ({ obligation, trigger, obliged }) =>
      `obliges ${names(obliged) || "the parties"} ${plain(obligation.text)}${trigger === null ? "" : `, when ${plain(trigger.text)}`}`,
  );
  const called = card.called.map(
    ({ by, as }) => `${plain(by?.name ?? "somebody")} calls it “${plain(as.text)}”`,
  );
  const head = `${card.day ?? "undated"}: **${plain(card.name)}** (${card.type}, ${card.status}: ${names(card.parties)}${to(card.targets)})`;
  return [head, ...duties, ...called].join("; ").concat(` ${source(card, sources)}`);
}

/** "([The Kesh Observer, 2031-03-04][1]; 2 other reports)" */
function source({ article, told }: FindingCard, sources: Sources): string {
  const others =
    told.length === 0 ? "" : `; ${told.length} other ${told.length === 1 ? "report" : "reports"}`;
  return `(${formatArticle(article, sources)}${others})`;
}

function formatArticle({ outlet, domain, published, url, title }: ArticleCard, sources: Sources): string {
  const name = plain(
    [outlet ?? domain ?? title ?? "outlet unknown", published?.slice(0, 10) ?? "undated"].join(", "),
  );
  return url === null ? name : `[${name}][${sources.numberOf(url)}]`;
}

const names = (actors: readonly ActorCard[]): string => actors.map(nameOf).join("; ");
const to = (actors: readonly ActorCard[]): string =>
  actors.length === 0 ? "" : ` → ${actors.map(({ name }) => plain(name)).join(", ")}`;

/** "Ingrid Solberg, Foreign Minister, NOR": of a state the name tells, of anybody else the code. */
const nameOf = ({ name, office, kind, code }: ActorCard): string =>
  [
    name,
    ...(office === null || isIn(office, name) ? [] : [office]),
    ...(kind === "state" || code === "UNK" ? [] : [code]),
  ]
    .map(plain)
    .join(", ");

/** "Bolivia’s defence minister" has told the office. */
const isIn = (part: string, whole: string): boolean => whole.toLowerCase().includes(part.toLowerCase());

/** Text of a page is text: nothing in it is markup. */
export const plain = (text: string): string => text.replace(WHITE_SPACE, " ").trim().replace(MARKUP, "\\$&");
