import * as v from "valibot";
import type { Span } from "../src/text/span.ts";
import { checkCodes } from "./corpus-check-codes.ts";
import { checkContents } from "./corpus-check-contents.ts";
import { checkEvents, checkSaidIn } from "./corpus-check-events.ts";
import { checkReferences } from "./corpus-check-references.ts";
import { type Layers, secondSchema, textSchema, type Written, type WrittenText } from "./corpus-form.ts";
import { countWords, locate, locateLayers, SpanError } from "./corpus-spans.ts";

/** "statements[2].cue: what is wrong". */
export type Problem = string;

/** What the checks of the layers look at. */
export interface Checked {
  readonly text: string;
  /** The day of publication. */
  readonly date: string;
  readonly invented: Readonly<Record<string, string>>;
  readonly layers: Layers<Span>;
}

const MIN_WORDS = 60;
const MAX_WORDS = 140;
const checks = [checkCodes, checkReferences, checkContents, checkEvents, checkSaidIn];

/** Everything that is wrong with one file of `corpus/texts/`; `states`: the legal codes of states. */
export function checkText(json: unknown, id: string, states: ReadonlySet<string>): readonly Problem[] {
  const result = v.safeParse(textSchema, json);
  if (!result.success) return result.issues.map(describe);
  const written = result.output;
  const { problems: spanProblems, layers } = place(written.text, written);
  const head = [...checkHead(written, id), ...checkDecoys(written)];
  if (layers === undefined) return [...head, ...spanProblems];
  const checked = { text: written.text, date: written.date, invented: written.invented, layers };
  return [...head, ...checks.flatMap((check) => [...check(checked, states)])];
}

/** Everything that is wrong with one second annotation of `first`, whose own file must be valid. */
export function checkSecond(
  json: unknown,
  first: Omit<Checked, "layers"> & { readonly id: string },
  states: ReadonlySet<string>,
): readonly Problem[] {
  const result = v.safeParse(secondSchema, json);
  if (!result.success) return result.issues.map(describe);
  const { problems, layers } = place(first.text, result.output);
  const head = result.output.id === first.id ? [] : [`id: is ${result.output.id}, the file says ${first.id}`];
  if (layers === undefined) return [...head, ...problems];
  return [...head, ...checks.flatMap((check) => [...check({ ...first, layers }, states)])];
}

/** The layers with spans, or every span that has no one place. */
function place(
  text: string,
  written: Layers<Written>,
): { readonly problems: readonly Problem[]; readonly layers?: Layers<Span> } {
  const problems: Problem[] = [];
  const layers = locateLayers(written, (path, span) => {
    try {
      return locate(text, span);
    } catch (error) {
      if (!(error instanceof SpanError)) throw error;
      problems.push(`${path}: ${error.message}`);
      return { start: 0, end: 0 };
    }
  });
  return problems.length === 0 ? { problems, layers } : { problems };
}

function* checkHead({ id, text, hardCases, invented }: WrittenText, file: string): Iterable<Problem> {
  if (id !== file) yield `id: is ${id}, the file is called ${file}`;
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id)) yield "id: small letters, digits and single hyphens";
  const words = countWords(text);
  if (words < MIN_WORDS || words > MAX_WORDS)
    yield `text: ${words} words; ${MIN_WORDS} to ${MAX_WORDS} are wanted`;
  if (text !== text.trim() || / {2}|\t|[^\n]\n[^\n]|\n{3}| \n|\n /u.test(text))
    yield "text: single spaces, paragraphs parted by one blank line, nothing before or after";
  if (new Set(hardCases).size !== hardCases.length) yield "hardCases: a number stands twice";
  for (const [code, name] of Object.entries(invented)) {
    if (!/^X[A-JL-Z][A-Z]$/u.test(code))
      yield `invented.${code}: codes of invented states are XAA to XZZ, not XK…`;
    if (!text.includes(name)) yield `invented.${code}: "${name}" is not in the text`;
  }
}

function* checkDecoys({ text, decoys, statements, events }: WrittenText): Iterable<Problem> {
  for (const [at, written] of decoys.entries()) {
    try {
      locate(text, written);
    } catch (error) {
      if (!(error instanceof SpanError)) throw error;
      yield `decoys[${at}]: ${error.message}`;
    }
  }
  if (statements.length === 0 && events.length === 0 && decoys.length === 0)
    yield "decoys: a text without statements and events needs words that tempt";
}

function describe(issue: v.BaseIssue<unknown>): Problem {
  return `${v.getDotPath(issue)?.replace(/\.(\d+)/gu, "[$1]") ?? "file"}: ${issue.message}`;
}
