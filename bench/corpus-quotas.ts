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
  const found = {
    voices: texts.map(({ voice }) => voice),
    hardCases: texts.flatMap((text) => text.hardCases.map(String)),
    acts: statements.map(({ act }) => act),
    types: events.map(({ type }) => type),
    statuses: events.map(({ status }) => status),
  };
  return [
    ...countTexts(texts, second),
    ...countEach("voice", voices, found.voices, 0),
    ...countEach("hard case", hardCases, found.hardCases, PER_HARD_CASE),
    ...countEach("act", acts, found.acts, PER_ACT),
    ...countEach("type", [...eventTypes.keys()], found.types, PER_TYPE),
    ...countEach("status", statuses, found.statuses, PER_STATUS),
  ];
}

function countTexts(texts: readonly CorpusText[], second: number): readonly Quota[] {
  const row = (name: string, count: number, wanted: number): Quota => ({
    group: "texts",
    name,
    count,
    wanted,
  });
  const empty = texts.filter(({ statements, events }) => statements.length + events.length === 0).length;
  const words = texts.reduce((sum, { text }) => sum + countWords(text), 0);
  return [
    ...splits.map((split) =>
      row(split, texts.filter((text) => text.split === split).length, PER_SPLIT[split]),
    ),
    row("annotated twice", second, SECOND),
    row("without statement and event", empty, Math.ceil(texts.length * EMPTY_SHARE)),
    row("words", words, WORDS),
  ];
}

const countEach = (
  group: string,
  names: readonly string[],
  found: readonly string[],
  wanted: number,
): readonly Quota[] =>
  names.map((name) => ({ group, name, count: found.filter((each) => each === name).length, wanted }));

const hardCases = Array.from({ length: hardCaseCount }, (_, index) => String(index + 1));

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
