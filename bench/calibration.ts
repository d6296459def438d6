/**
 * What the stated confidence is worth: of the statements and events that are told to be so sure, how many are right.
 * A statement is right where its words match those of an annotation (more than half of the characters of both
 * together) and its speaker, where it names one, has the annotated name; an event where it matches one of the same type.
 * The error is the expected calibration error over ten bins (Naeini, Cooper and Hauskrecht 2015).
 * Data: corpus/, part development, and desk/dev.jsonl under DRAGOMAN_DATA.
 * Run: npx tsx bench/calibration.ts [--part train|development|desk] [--counts]
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openEngine } from "../src/engine.ts";
import { type JudgedText, judgeCorpus, judgeDesk } from "./calibration-data.ts";
import {
  isSameName,
  likenessOfEvents,
  likenessOfStatements,
  matchBest,
  type SaidWords,
  type ToldAct,
} from "./corpus-match.ts";

/** Something found, how sure it is said to be, and whether it is right. */
export interface Claim {
  readonly confidence: number;
  readonly isRight: boolean;
  /** What it is counted by: the pattern of a statement, the stated confidence of an event. */
  readonly ground: string;
}

export interface Bin {
  readonly count: number;
  /** Mean stated confidence, and share that is right. */
  readonly stated: number;
  readonly right: number;
}

const BINS = 10;

/** The bins that hold something, from the least sure on. */
export function binsOf(claims: readonly Claim[]): readonly Bin[] {
  const binOf = ({ confidence }: Claim): number => Math.min(BINS - 1, Math.floor(confidence * BINS));
  return Array.from({ length: BINS }, (_, at) => claims.filter((claim) => binOf(claim) === at))
    .filter((own) => own.length > 0)
    .map((own) => ({
      count: own.length,
      stated: own.reduce((sum, { confidence }) => sum + confidence, 0) / own.length,
      right: own.filter(({ isRight }) => isRight).length / own.length,
    }));
}

/** Mean distance of stated and right, each bin by its size; 0 to 1. */
export function calibrationError(claims: readonly Claim[]): number {
  return binsOf(claims).reduce(
    (sum, { count, stated, right }) => sum + (count * Math.abs(stated - right)) / claims.length,
    0,
  );
}

/** The statements of a text as claims; of joint speakers each is one. */
export function claimStatements({ gold, found, record, patterns }: JudgedText): readonly Claim[] {
  const confidences = new Map<string, number>(
    record.statements.map(({ id, confidence }) => [id, confidence] as const),
  );
  const pairs = matchBest<SaidWords>(gold.statements, found.statements, likenessOfStatements);
  const golds = new Map(pairs.map(([one, other]) => [other, one]));
  return found.statements.map((statement) => {
    const id = statement.id.replace(/\+\d+$/u, "");
    const own = golds.get(statement);
    const { name } = statement.speaker;
    return {
      confidence: confidences.get(id) ?? 0,
      isRight: own !== undefined && (name === null || isSameName(own.speaker.name, name)),
      ground: patterns.get(id) ?? "?",
    };
  });
}

export function claimEvents({ gold, found, record }: JudgedText): readonly Claim[] {
  const confidences = new Map<string, number>(
    record.events.map(({ id, confidence }) => [id, confidence] as const),
  );
  const pairs = matchBest<ToldAct>(gold.events, found.events, likenessOfEvents);
  const golds = new Map(pairs.map(([one, other]) => [other, one]));
  return found.events.map((event) => {
    const confidence = confidences.get(event.id) ?? 0;
    return {
      confidence,
      isRight: golds.get(event)?.type === event.type,
      ground: confidence.toFixed(3),
    };
  });
}

/** The claims of the texts that are measured on. */
export async function readClaims(parts: readonly string[]) {
  const engine = await openEngine();
  try {
    const texts: JudgedText[] = [];
    if (parts.includes("train")) texts.push(...(await judgeCorpus("train", engine)));
    if (parts.includes("development")) texts.push(...(await judgeCorpus("development", engine)));
    if (parts.includes("desk")) texts.push(...(await judgeDesk(engine)));
    return { statements: texts.flatMap(claimStatements), events: texts.flatMap(claimEvents) };
  } finally {
    await engine.close();
  }
}

/** What the gate holds: one less the error, so that more is better. */
export async function calibrationFigures(): Promise<Readonly<Record<string, number>>> {
  const { statements, events } = await readClaims(["development", "desk"]);
  return {
    "statements, 1 less the error": 1 - calibrationError(statements),
    "events, 1 less the error": 1 - calibrationError(events),
  };
}

function format(name: string, claims: readonly Claim[], hasCounts: boolean): string {
  const share = (value: number): string => value.toFixed(3);
  const bins = binsOf(claims).map(
    ({ count, stated, right }) =>
      `  ${String(count).padStart(4)}  stated ${share(stated)}  right ${share(right)}`,
  );
  const grounds = [...new Set(claims.map(({ ground }) => ground))].sort().map((ground) => {
    const own = claims.filter((claim) => claim.ground === ground);
    return `  ${ground.padEnd(16)} right ${own.filter(({ isRight }) => isRight).length} of ${own.length}`;
  });
  const error = `${name}: ${claims.length}, calibration error ${share(calibrationError(claims))}`;
  return `${[error, ...bins, ...(hasCounts ? grounds : [])].join("\n")}\n`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { part: { type: "string" }, counts: { type: "boolean", default: false } },
  });
  const parts = values.part === undefined ? ["development", "desk"] : [values.part];
  const { statements, events } = await readClaims(parts);
  process.stdout.write(format("statements", statements, values.counts));
  process.stdout.write(format("events", events, values.counts));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
