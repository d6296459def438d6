import type { RecordAgreement, RecordEvent } from "../../../src/record/record.ts";
import type { Act, IssueCode } from "../../../src/record/vocabulary.ts";

/** The codes of the record in the words of a newspaper. A code without a row here is shown as it is. */

/** An act in the past tense, and how the one at whom it is aimed follows: an arrow where no word would do. */
const ACTS: Readonly<Record<Act, readonly [verb: string, before: string]>> = {
  state: ["said", "of"],
  announce: ["announced", "to"],
  confirm: ["confirmed", "→"],
  deny: ["denied", "→"],
  accuse: ["accused", ""],
  criticize: ["criticised", ""],
  concern: ["voiced concern", "about"],
  support: ["supported", ""],
  urge: ["urged", ""],
  promise: ["promised", ""],
  threaten: ["threatened", ""],
  warn: ["warned", ""],
  propose: ["proposed", "to"],
  reject: ["rejected", "→"],
};

export const actVerb = (act: string): string => rowOf(act)?.[0] ?? act;
/** The word between the verb and its target: "voiced concern *about* Chile". */
export const actTie = (act: string): string => rowOf(act)?.[1] ?? "of";
export const actNames = Object.keys(ACTS);

const rowOf = (act: string): readonly [verb: string, before: string] | undefined =>
  Object.hasOwn(ACTS, act) ? ACTS[act as Act] : undefined;

/** PLOVER's types. https://github.com/openeventdata/PLOVER */
export const eventTypes = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;

export const eventStatuses: readonly RecordEvent["status"][] = [
  "occurred",
  "announced",
  "threatened",
  "hypothetical",
  "denied",
  "failed",
];

export const agreementKinds: readonly RecordAgreement["kind"][] = [
  "treaty",
  "alliance",
  "ceasefire",
  "accord",
  "resolution",
  "sanctions",
  "other",
];

export const agreementStatuses: readonly RecordAgreement["status"][] = [
  "proposed",
  "negotiating",
  "signed",
  "in-force",
  "suspended",
  "withdrawn",
  "violated",
  "unknown",
];

/** "CONSULT", "visit" → "consult, visit" */
export const toEventName = (type: string, mode: string | null): string =>
  plain(mode === null ? type : `${type}, ${mode}`);

/** "in-force" → "in force" */
export const plain = (code: string): string => code.toLowerCase().replaceAll(/[-_]/g, " ");

/** By their numbers, 1 to 4. */
export const quadNames = [
  "",
  "verbal cooperation",
  "material cooperation",
  "verbal conflict",
  "material conflict",
] as const;

/** What is wrong with a page, for people. */
export const issueWords: Readonly<Record<IssueCode, string>> = {
  "charset-guessed": "The page does not tell its character set; it was guessed.",
  "broken-encoding": "Some characters of the page are broken.",
  "broken-json-ld": "What the page says about itself for programs cannot be read.",
  "mended-json-ld": "What the page says about itself for programs was broken and has been mended.",
  "nesting-cut": "The page nests its parts too deeply; some were left out.",
  "page-cut": "The page is too long; its end was left out.",
  "no-publication-date": "The page states no date of publication.",
  "no-title": "The page has no title.",
  "no-article": "Nothing on the page reads like an article.",
  "unsupported-language": "Who said what is read in English only.",
  "paywall-marker": "The page says that only subscribers see all of it.",
  "text-cut": "The text breaks off.",
  "bad-date": "A date of the page makes no sense.",
};

/** "1 statement", "2 statements" */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
