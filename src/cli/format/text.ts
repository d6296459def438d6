import type { Rec, RecordRelated } from "../../record/record.ts";
import { formatAgreement } from "./agreement.ts";
import { formatHead } from "./article-head.ts";
import { formatEvent } from "./event.ts";
import { formatIssue } from "./issues.ts";
import { withPrintableStrings } from "./printable.ts";
import { formatReaction } from "./reaction.ts";
import { formatStatement } from "./statement.ts";
import type { Style } from "./style.ts";
import { wrap } from "./wrap.ts";

/** How many entries of a related list are shown by title. */
const MAX_RELATED = 3;
const INDENT = "    ";

/** The record for people: head, statements, events, agreements and ties in page order, related lists in short, issues in plain words. */
export function formatText(record: Rec, style: Style, width: number): string {
  const shown = withPrintableStrings(record);
  const parts = [
    formatHead(shown, style, width),
    ...shown.statements.map((statement) => formatStatement(statement, shown, style, width)),
    ...(shown.statements.length === 0 ? [style.dim("no statements found")] : []),
    ...shown.events.map((event) => formatEvent(event, shown, style, width)),
    ...shown.agreements.map((agreement) => formatAgreement(agreement, shown, style, width)),
    ...shown.reactions.map((reaction) => formatReaction(reaction, shown, style, width)),
    ...formatRelated(shown.article.related, style, width),
    shown.article.issues
      .map(({ code }) => style.warning(wrap(`note: ${formatIssue(code)}`, width)))
      .join("\n"),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function formatRelated(related: readonly RecordRelated[], style: Style, width: number): readonly string[] {
  return [...groupByHeading(related)].map(([heading, items]) => {
    const titles = items
      .slice(0, MAX_RELATED)
      .map(({ title, truncated }) => (truncated ? `${title}…` : title));
    const more = items.length > MAX_RELATED ? [`${items.length - MAX_RELATED} more`] : [];
    return style.dim(`${heading ?? "Related"}\n${wrap([...titles, ...more].join("; "), width, INDENT)}`);
  });
}

function groupByHeading(
  related: readonly RecordRelated[],
): ReadonlyMap<string | null, readonly RecordRelated[]> {
  const groups = new Map<string | null, RecordRelated[]>();
  for (const item of related) {
    const group = groups.get(item.heading);
    if (group) group.push(item);
    else groups.set(item.heading, [item]);
  }
  return groups;
}
