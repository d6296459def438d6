import type { Brief } from "../store/query/brief.ts";
import type {
  ActorCard,
  AgreementCard,
  ArticleCard,
  EventCard,
  FindingCard,
  StatementCard,
} from "../store/query/cards.ts";
import type { Listed } from "../store/query/paging.ts";
import type { ReactionCard } from "../store/query/reactions.ts";

/** What would be markup in Markdown, and what would be HTML in it. */
const MARKUP = /[\\`*_[\]<>#|~]/g;
const WHITE_SPACE = /\s+/gu;

/** A brief as one page of Markdown; every line ends with its source. */
export function formatBrief(brief: Brief): string {
  const who = plain(brief.who);
  const parts = [
    `# ${who}, ${brief.since} to ${brief.until}`,
    ...part("What it said", brief.said, formatStatement),
    ...part("What was said of it", brief.saidOf, formatStatement),
    ...part("What it did", brief.did, formatEvent),
    ...part("What was done to it", brief.doneTo, formatEvent),
    ...part("Agreements", brief.agreements, formatAgreement),
    ...part("Reactions to it", brief.answered, formatReaction),
  ];
  return `${(parts.length > 1 ? parts : [...parts, "Nothing in these days."]).join("\n\n")}\n`;
}

function part<Item>(
  title: string,
  { items, next }: Listed<Item>,
  format: (item: Item) => string,
): readonly string[] {
  if (items.length === 0) return [];
  const rest = next === null ? [] : ["- … and more"];
  return [`## ${title}`, [...items.map((item) => `- ${format(item)}`), ...rest].join("\n")];
}

function formatStatement(card: StatementCard): string {
  const words = card.words
    .map(({ text }) => (card.form === "direct" ? `“${plain(text)}”` : plain(text)))
    .join(" … ");
  const said = `**${names(card.speakers) || "Somebody"}** (${card.act}${to(card.targets)})`;
  return `${card.day ?? "undated"}: ${said}: ${words} ${source(card)}`;
}

function formatEvent(card: EventCard): string {
  const { type, mode, status, actors, recipients, evidence, trigger } = card;
  const what = `${mode === null ? type : `${type}/${mode}`}${status === "occurred" ? "" : `, ${status}`}`;
  const words = plain((evidence[0] ?? trigger).text);
  return `${card.day ?? "undated"}: **${names(actors) || "Somebody"}** (${plain(what)}${to(recipients)}): ${words} ${source(card)}`;
}

function formatAgreement(card: AgreementCard): string {
  const duties = card.provisions.map(
    ({ obligation, trigger, obliged }) =>
      `obliges ${names(obliged) || "the parties"} ${plain(obligation.text)}${trigger === null ? "" : `, when ${plain(trigger.text)}`}`,
  );
  const called = card.called.map(
    ({ by, as }) => `${plain(by?.name ?? "somebody")} calls it “${plain(as.text)}”`,
  );
  const head = `**${plain(card.name)}** (${card.type}, ${card.status}: ${names(card.parties)}${to(card.targets)})`;
  return [head, ...duties, ...called].join("; ").concat(` ${source(card)}`);
}

const formatReaction = ({ answer, answered }: ReactionCard): string =>
  `${formatFinding(answer)}, in answer to: ${formatFinding(answered)}`;

function formatFinding(card: FindingCard): string {
  switch (card.kind) {
    case "statement":
      return formatStatement(card);
    case "event":
      return formatEvent(card);
    case "agreement":
      return formatAgreement(card);
    default:
      return card satisfies never;
  }
}

/** "([The Kesh Observer, 2031-03-04](https://…); 2 other reports)" */
function source({ article, told }: FindingCard): string {
  const others =
    told.length === 0 ? "" : `; ${told.length} other ${told.length === 1 ? "report" : "reports"}`;
  return `(${formatArticle(article)}${others})`;
}

function formatArticle({ outlet, domain, published, url, title }: ArticleCard): string {
  const name = plain(
    [outlet ?? domain ?? title ?? "outlet unknown", published?.slice(0, 10) ?? "undated"].join(", "),
  );
  // In angle brackets an address may hold anything but brackets and line breaks.
  return url === null ? name : `[${name}](<${url.replace(/[<>\n\\]/g, encodeURIComponent)}>)`;
}

const names = (actors: readonly ActorCard[]): string =>
  actors.map(({ name, office }) => plain(office === null ? name : `${name}, ${office}`)).join("; ");
const to = (actors: readonly ActorCard[]): string =>
  actors.length === 0 ? "" : ` → ${actors.map(({ name }) => plain(name)).join(", ")}`;

/** Text of a page is text: nothing in it is markup. */
const plain = (text: string): string => text.replace(WHITE_SPACE, " ").trim().replace(MARKUP, "\\$&");
