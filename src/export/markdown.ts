import type { Brief } from "../store/query/brief.ts";
import type { FindingCard } from "../store/query/cards.ts";
import type { Listed } from "../store/query/paging.ts";
import { collectSources, formatFinding, plain, type Sources } from "./markdown-lines.ts";

/** A line of the page: a finding, or an answer with what it answers. */
interface Line {
  readonly card: FindingCard;
  readonly answered?: FindingCard;
}

/**
 * A brief as one page of Markdown: how much there is, then each finding in the words of its report, the newest day first
 * and each page from its beginning. Every line ends with its source; the addresses stand at the end.
 */
export function formatBrief(brief: Brief): string {
  const { said, saidOf, did, doneTo, agreements, answered } = brief;
  const sources = collectSources();
  const parts = [
    ...part("What it said", said, sources),
    ...part("What was said of it", saidOf, sources),
    ...part("What it did", did, sources),
    ...part("What was done to it", doneTo, sources),
    ...part("Agreements", agreements, sources),
    ...formatPart(
      "Reactions to it",
      answered.items.map(({ answer, answered: to }) => ({ card: answer, answered: to })),
      { hasMore: answered.next !== null, sources },
    ),
  ];
  const head = `# ${plain(brief.who)}, ${brief.since} to ${brief.until}`;
  const body = parts.length === 0 ? ["Nothing in these days."] : [formatCounts(brief), ...parts];
  const addresses = sources.list();
  return `${[head, ...body, ...(addresses === "" ? [] : [addresses])].join("\n\n")}\n`;
}

/** "7 statements by it and 7 about it, 10 acts by it and 5 towards it, 1 agreement, 2 reactions; from 3 reports." */
function formatCounts({ said, saidOf, did, doneTo, agreements, answered }: Brief): string {
  const found: readonly FindingCard[] = [
    ...[said, saidOf, did, doneTo, agreements].flatMap(({ items }) => [...items]),
    ...answered.items.map(({ answer }) => answer),
  ];
  const reports = new Set(
    found.flatMap(({ article, told }) => [article.id, ...told.map((each) => each.article.id)]),
  );
  const parts = [
    `${count(said, "statement")} by it and ${count(saidOf)} about it`,
    `${count(did, "act")} by it and ${count(doneTo)} towards it`,
    count(agreements, "agreement"),
    count(answered, "reaction"),
  ];
  return `${parts.join(", ")}; from ${reports.size} ${reports.size === 1 ? "report" : "reports"}.`;
}

function count({ items, next }: Listed<unknown>, what?: string): string {
  const number = `${items.length}${next === null ? "" : " or more"}`;
  if (what === undefined) return number;
  return `${number} ${items.length === 1 && next === null ? what : `${what}s`}`;
}

const part = (title: string, { items, next }: Listed<FindingCard>, sources: Sources): readonly string[] =>
  formatPart(
    title,
    items.map((card) => ({ card })),
    { hasMore: next !== null, sources },
  );

function formatPart(
  title: string,
  lines: readonly Line[],
  { hasMore, sources }: { readonly hasMore: boolean; readonly sources: Sources },
): readonly string[] {
  if (lines.length === 0) return [];
  const written = inOrder(lines).map(({ card, answered }) => {
    const to = answered === undefined ? "" : `, in answer to: ${formatFinding(answered, sources)}`;
    return `- ${formatFinding(card, sources)}${to}`;
  });
  return [`## ${title}`, [...written, ...(hasMore ? ["- … and more"] : [])].join("\n")];
}

/** Lists are newest first to the last word; people read a page from its beginning. */
function inOrder(lines: readonly Line[]): readonly Line[] {
  const pages = [...new Set(lines.map(({ card }) => card.article.id))];
  const day = ({ card }: Line): string => card.day ?? "";
  return lines.toSorted((a, b) => {
    if (day(a) !== day(b)) return day(a) < day(b) ? 1 : -1;
    const byPage = pages.indexOf(a.card.article.id) - pages.indexOf(b.card.article.id);
    return byPage === 0 ? startOf(a.card) - startOf(b.card) : byPage;
  });
}

/** Where the words of a finding begin on its page. */
function startOf(card: FindingCard): number {
  const [first] = card.kind === "statement" ? card.words : card.evidence;
  return first?.start ?? 0;
}
