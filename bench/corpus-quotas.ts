import { acts } from "../src/record/vocabulary.ts";
import type { CorpusText } from "./corpus.ts";
import { countWords } from "./corpus-spans.ts";
import { eventTypes, hardCaseCount, splits, statuses, voices } from "./corpus-vocabulary.ts";

/** How much of one thing the corpus holds, and how much it shall hold. */
export interface Quota {
  readonly group: string;
  readonly name: string;
  readonly count: number;
  readonly wanted: number;
}

const PER_SPLIT = { train: 300, development: 50, test: 50 } as const;
const WORDS = 40_000;
const SECOND = 60;
const EMPTY_SHARE = 0.2;
const PER_HARD_CASE = 10;
const PER_ACT = 25;
const PER_TYPE = 20;
const PER_STATUS = 40;

/** The counts of the corpus beside what it shall hold. */
export function countQuotas(texts: readonly CorpusText[], second: number): readonly Quota[] {
  const statements = texts.flatMap((text) => text.statements);
  const events = texts.flatMap((text) => text.events);
  const empty = texts.filter((text) => text.statements.length === 0 && text.events.length === 0);
  const group = (
    name: string,
    names: readonly (string | number)[],
    found: readonly (string | number)[],
    wanted: number,
  ): readonly Quota[] =>
    names.map((each) => ({
      group: name,
      name: String(each),
      count: found.filter((one) => one === each).length,
      wanted,
    }));
  return [
    ...splits.map((split) => ({
      group: "texts",
      name: split,
      count: texts.filter((text) => text.split === split).length,
      wanted: PER_SPLIT[split],
    })),
    { group: "texts", name: "annotated twice", count: second, wanted: SECOND },
    {
      group: "texts",
      name: "without statement and event",
      count: empty.length,
      wanted: Math.ceil(texts.length * EMPTY_SHARE),
    },
    {
      group: "words",
      name: "all",
      count: texts.reduce((sum, { text }) => sum + countWords(text), 0),
      wanted: WORDS,
    },
    ...group(
      "voice",
      voices,
      texts.map(({ voice }) => voice),
      0,
    ),
    ...group(
      "hard case",
      hardCases,
      texts.flatMap((text) => text.hardCases),
      PER_HARD_CASE,
    ),
    ...group(
      "act",
      acts,
      statements.map(({ act }) => act),
      PER_ACT,
    ),
    ...group(
      "type",
      [...eventTypes.keys()],
      events.map(({ type }) => type),
      PER_TYPE,
    ),
    ...group(
      "status",
      statuses,
      events.map(({ status }) => status),
      PER_STATUS,
    ),
  ];
}

const hardCases = Array.from({ length: hardCaseCount }, (_, index) => index + 1);

/** A line a group; "!" and what is wanted where a quota is not reached. */
export function formatQuotas(quotas: readonly Quota[]): string {
  const groups = [...new Set(quotas.map(({ group }) => group))];
  return groups
    .map(
      (group) =>
        `${group}: ${quotas
          .filter((each) => each.group === group)
          .map(formatQuota)
          .join(", ")}`,
    )
    .join("\n");
}

const formatQuota = ({ name, count, wanted }: Quota): string =>
  count < wanted ? `${name} ${count}!${wanted}` : `${name} ${count}`;
