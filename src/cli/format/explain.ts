import type { Step } from "../../text/trace.ts";
import { toPrintable } from "./printable.ts";

const VERDICT_WIDTH = 8;
const SCORE_WIDTH = 7;
const WHITE_SPACE = /\s+/g;

/** The decisions of one page, a line each: verdict, score, stage and rule, the words it is about. */
export function formatSteps(name: string, steps: readonly Step[]): string {
  const rules = steps.map(({ stage, rule }) => `${stage}/${rule}`);
  const width = Math.max(0, ...rules.map((rule) => rule.length));
  const lines = steps.map(({ verdict, score, excerpt }, index) =>
    [
      verdict.padEnd(VERDICT_WIDTH),
      (score === undefined ? "" : score.toFixed(2)).padStart(SCORE_WIDTH),
      rules[index]?.padEnd(width),
      toPrintable(excerpt).replace(WHITE_SPACE, " ").trim(),
    ].join("  "),
  );
  return [`${toPrintable(name)}: ${steps.length} decisions`, ...lines, ""].join("\n");
}
