import type { FindingCard } from "../../api/types.ts";
import type { Mark } from "../../words/cut-text.ts";

/** Where a finding stands in the text of its page. */
export function marksOf(finding: FindingCard): readonly Mark[] {
  const { id, kind } = finding;
  const mark =
    (part: Mark["part"]) =>
    (span: { readonly start: number; readonly end: number }): Mark => ({
      id,
      kind,
      part,
      start: span.start,
      end: span.end,
    });
  switch (finding.kind) {
    case "statement":
      return [
        ...finding.words.map(mark("words")),
        ...(finding.cue === null ? [] : [mark("cue")(finding.cue)]),
        ...(finding.mention === null ? [] : [mark("speaker")(finding.mention)]),
      ];
    case "event":
      return [finding.trigger, ...finding.evidence].map(mark("words"));
    case "agreement":
      return [
        ...finding.evidence,
        ...finding.provisions.flatMap(({ obligation, trigger, except }) => [
          obligation,
          ...(trigger === null ? [] : [trigger]),
          ...(except === null ? [] : [except]),
        ]),
        ...finding.called.map(({ as }) => as),
        ...(finding.reason === null ? [] : [finding.reason]),
      ].map(mark("words"));
    default:
      return finding satisfies never;
  }
}
