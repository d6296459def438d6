import type { ArticleCard, FindingCard, StatementCard } from "../api/types.ts";
import { toDay } from "./days.ts";
import { actVerb, toEventName } from "./labels.ts";
import { fullName, unknownSpeaker } from "./names.ts";

/**
 * A finding as it goes into a note: the words, whose they are, outlet, date and address. Only what stands in quotation
 * marks on the page is given as the speaker's own; all other words are the report's.
 */
export function citationOf(finding: FindingCard): string {
  return `${findingLine(finding)} ${sourceLine(finding.article)}`;
}

function findingLine(finding: FindingCard): string {
  switch (finding.kind) {
    case "statement":
      return statementLine(finding);
    case "event": {
      const { type, mode, status, actors, recipients, evidence, trigger } = finding;
      const how = status === "occurred" ? "" : `, ${status}`;
      const to = recipients.length === 0 ? "" : ` to ${names(recipients)}`;
      return `${names(actors) || "Somebody"}${to} (${toEventName(type, mode)}${how}), as reported: “${oneLine((evidence[0] ?? trigger).text)}”.`;
    }
    case "agreement": {
      const { name, status, parties, evidence } = finding;
      const words = evidence[0] === undefined ? "" : `, as reported: “${oneLine(evidence[0].text)}”`;
      return `${name} (${names(parties)}; ${status})${words}.`;
    }
    default:
      return finding satisfies never;
  }
}

function statementLine(statement: StatementCard): string {
  const { speakers, words, form, act } = statement;
  const who = speakers.length === 0 ? unknownSpeaker(statement) : speakers.map(fullName).join("; ");
  const said = words.map(({ text }) => oneLine(text)).join(" … ");
  return form === "direct" ? `${who}: “${said}”.` : `${who} (${actVerb(act)}), as reported: “${said}”.`;
}

function sourceLine({ outlet, domain, agency, title, published, url }: ArticleCard): string {
  const name = outlet ?? domain ?? "outlet unknown";
  const via = agency === null || agency === name ? "" : ` (${agency})`;
  const head = title === null ? "" : `“${oneLine(title)}”, `;
  return `${head}${name}${via}, ${toDay(published)}${url === null ? "." : `, ${url}`}`;
}

const names = (actors: readonly { readonly name: string }[]): string =>
  actors.map(({ name }) => name).join(", ");
const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();
