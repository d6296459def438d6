import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Engine } from "../src/engine.ts";
import { type EventType, quadOf } from "../src/events/plover.ts";
import { dataFolder } from "./data.ts";
import { f1Of, type ReadText, readRows, readTexts, showEvent } from "./events-reading.ts";

export interface GoldFigures {
  readonly gold: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly errors: readonly string[];
}

interface GoldActor {
  readonly code?: string;
  readonly actorText?: string;
}
interface GoldRecord {
  readonly event: string;
  readonly date?: string;
  readonly text?: string;
  readonly source?: GoldSide;
  readonly target?: GoldSide;
}
/** A few records have one actor without a list, or a bare code. */
type GoldSide = readonly (GoldActor | string)[] | GoldActor | string;

/** Types of draft 0.5b1 that draft 2.0 has under another name. */
const RENAMED: Readonly<Record<string, string>> = {
  DEMAND: "REQUEST",
  DISAPPROVE: "ACCUSE",
  INVESTIGATE: "ACCUSE",
  FIGHT: "ASSAULT",
};
/** The code of Japan is misprinted; Kosovo and Palestine have two. */
const CODES: Readonly<Record<string, string>> = {
  JAP: "JPN",
  KOS: "XKX",
  PAL: "PSE",
  ROM: "ROU",
  UNO: "IGO",
  EUR: "IGO",
};

/** PLOVER's gold standard records (openeventdata/PLOVER): code of actor, code of recipient and type, from text alone. */
export async function measurePlover(engine: Engine): Promise<GoldFigures> {
  const content = readFileSync(join(dataFolder, "events/PLOVER_GSR_CAMEO.txt"), "utf8");
  const records = (JSON.parse(content.replace(/,\s*([\]}])/gu, "$1")) as readonly GoldRecord[]).filter(
    ({ text }) => text !== undefined,
  );
  const texts = await readTexts(
    records.map(({ text = "", date }) => ({ text, date })),
    engine,
  );
  return compare(
    texts,
    records.map(({ event, source, target }) =>
      pairsOf(codesOf(source), codesOf(target), RENAMED[event] ?? event),
    ),
    (type) => type,
  );
}

function codesOf(side: GoldSide = []): readonly string[] {
  const actors = Array.isArray(side) ? side : [side];
  return actors.flatMap((actor: GoldActor | string) => {
    if (typeof actor === "object" && actor.actorText === "") return [];
    const code = (typeof actor === "string" ? actor : (actor.code ?? "")).slice(0, 3);
    return /^[A-Z]{3}$/u.test(code) ? (CODES[code] ?? code) : "UNK";
  });
}

interface PetrarchRow {
  readonly text: string;
  readonly events: readonly {
    readonly eventcode: string;
    readonly sourcecode: string;
    readonly targetcode: string;
  }[];
}

/** CAMEO's root to quad, as PLOVER has it. */
const quadOfCameo = (code: string): number => {
  const root = Number(code.slice(0, 2));
  return root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4;
};

/** PETRARCH's validation sentences: code of actor, code of recipient and quad. */
export async function measurePetrarch(engine: Engine): Promise<GoldFigures> {
  const rows = readRows<PetrarchRow>("events/PETR2_GSR_validation.jsonl");
  const gold = rows.map(({ events }) =>
    events
      .filter(({ eventcode }) => eventcode !== "" && !/^0[12]/u.test(eventcode))
      .flatMap(({ eventcode, sourcecode, targetcode }) =>
        pairsOf([sourcecode.slice(0, 3)], [targetcode.slice(0, 3)], String(quadOfCameo(eventcode))),
      ),
  );
  return compare(await readTexts(rows, engine), gold, (type) => String(quadOf(type)));
}

/** What is done by each to each, as strings: "KEN CHL ASSAULT"; parties of talks to each other where no recipient is told. */
function pairsOf(actors: readonly string[], recipients: readonly string[], what: string): readonly string[] {
  const [left, right] = [[...new Set(actors)], [...new Set(recipients)]];
  if (right.length > 0 || left.length < 2)
    return (left.length > 0 ? left : ["UNK"]).flatMap((actor) =>
      (right.length > 0 ? right : ["-"]).map((recipient) => `${actor} ${recipient} ${what}`),
    );
  return left.flatMap((actor) =>
    left.filter((other) => other > actor).map((other) => `${actor} ${other} ${what}`),
  );
}

function compare(
  texts: readonly ReadText[],
  gold: readonly (readonly string[])[],
  nameOf: (type: EventType) => string,
): GoldFigures {
  const errors: string[] = [];
  let [wanted, found, right] = [0, 0, 0];
  for (const [at, { text, events }] of texts.entries()) {
    const expected = new Set((gold[at] ?? []).map(sorted));
    const ours = new Set(
      events.flatMap(({ actors, recipients, type }) =>
        pairsOf(codesOf(actors), codesOf(recipients), nameOf(type)).map(sorted),
      ),
    );
    wanted += expected.size;
    found += ours.size;
    right += [...ours].filter((pair) => expected.has(pair)).length;
    if ([...expected].some((pair) => !ours.has(pair)))
      errors.push(
        `${[...expected].join("; ")} | ${events.map((event) => showEvent(event, text)).join("; ")} | ${text}`,
      );
  }
  return {
    gold: wanted,
    precision: right / found,
    recall: right / wanted,
    f1: f1Of(right, wanted, found),
    errors,
  };
}

/** Talks have no direction: KEN CHL CONSULT is CHL KEN CONSULT. */
function sorted(pair: string): string {
  const [actor = "", recipient = "", what = ""] = pair.split(" ");
  return /^(?:CONSULT|AGREE|COOPERATE|1)$/u.test(what) && recipient !== "-" && recipient < actor
    ? `${recipient} ${actor} ${what}`
    : pair;
}
