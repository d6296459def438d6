import { readFileSync } from "node:fs";
import type { DateBound } from "../../actors/knowledge/dates.ts";
import type { Candidate, OfficeTerm } from "../../actors/knowledge/knowledge.ts";
import { EVER, STILL } from "../../actors/knowledge/load-own.ts";
import type { Standing } from "../../actors/knowledge/look-up.ts";
import { ReadError } from "../../errors.ts";
import { isIsoDate } from "../../text/iso-date.ts";
import { type Call, type Command, EXIT, UsageError } from "../command.ts";
import { toPrintable } from "../format/printable.ts";
import type { Io } from "../io.ts";
import { actorsOption, readOwnActors } from "../own-actors.ts";

const NAME = "who";
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** This file lies three folders below the package root, in `src/` as in `dist/`. */
const TABLES = new URL("../../../data/en/", import.meta.url);

export const whoCommand: Command = {
  name: NAME,
  summary: "Show what is known of a person, state or organisation, and from where",
  operands: "NAME",
  description: [
    "Looks a name up in the tables of actors that come with the program: who held which office from when to when, which state a name, people, capital or palace stands for, what an organisation is. Accents, hyphens, case and titles before the name do not matter.",
    "Each line ends with the tables that say so; data/en/SOURCES.md describes them. A term that is open shows the last day on which it is known to have held.",
  ],
  options: [
    {
      name: "on",
      value: "DATE",
      help: "Show only what holds on this day (YYYY-MM-DD), and what was before.",
    },
    actorsOption,
    { name: "json", help: "Print JSON, a line a candidate." },
  ],
  examples: [
    { line: "dragoman who Rutte --on 2020-05-01", shows: "whose name it is, and the office on that day" },
    { line: 'dragoman who "the Kremlin"', shows: "what the name stands for" },
  ],
  run: showActor,
};

async function showActor({ inputs, options }: Call, io: Io): Promise<number> {
  const name = inputs.join(" ").trim();
  if (name === "") throw new UsageError("no name given", NAME);
  const day = options.value("on");
  if (day !== undefined && !(DAY.test(day) && isIsoDate(day)))
    throw new UsageError(`--on takes a day as YYYY-MM-DD, got "${day}"`, NAME);
  const { loadKnowledge } = await import("../../actors/knowledge/load.ts");
  const { findByName, standingOn } = await import("../../actors/knowledge/look-up.ts");
  const found = findByName(loadKnowledge(readEnglishTable, readOwnActors(options, NAME)), name);
  if (found.length === 0) {
    await io.err.write(`dragoman: nothing is known of ${toPrintable(name)}\n`);
    return EXIT.someFailed;
  }
  const shown = found.map(
    ({ thing, by }): Shown =>
      thing.kind === "holder" && day !== undefined
        ? { thing, by, on: { day, ...standingOn(thing, by, day) } }
        : { thing, by },
  );
  const inOfficeFirst = shown.toSorted((a, b) => Number(isInOffice(b)) - Number(isInOffice(a)));
  const format = options.has("json") ? toJson : toText;
  await io.out.write(inOfficeFirst.map(format).join(""));
  return EXIT.ok;
}

/** A candidate, and for a person what they are on the day asked for. */
interface Shown extends Candidate {
  readonly on?: Standing & { readonly day: string };
}

const isInOffice = ({ on }: Shown): boolean => on !== undefined && on.held.length > 0;

function readEnglishTable(name: string): string {
  try {
    return readFileSync(new URL(name, TABLES), "utf8");
  } catch (cause) {
    throw new ReadError("bad-lexicon", `lexicon en/${name} cannot be read: install the package again`, {
      cause,
    });
  }
}

function toJson({ thing, by, on }: Shown): string {
  if (on === undefined) return `${JSON.stringify({ by, ...thing })}\n`;
  const { day, held, past, coming } = on;
  const { name, family, gender } = on.holder;
  return `${JSON.stringify({ by, kind: thing.kind, name, family, gender, on: day, held, past, coming })}\n`;
}

const FOUND_BY: Readonly<Record<Candidate["by"], string>> = {
  full: "by this name",
  variant: "by another spelling or name",
  family: "by the family name",
  close: "by a name that sounds like it",
};

function toText({ thing, by, on }: Shown): string {
  switch (thing.kind) {
    case "state": {
      const doubt = thing.isAmbiguous ? "; as often something else" : "";
      const stands = thing.code === "" ? "no state" : `${thing.use} of ${thing.name} (${thing.code})`;
      return `${thing.alias}: ${stands}${doubt}. ${thing.source}\n`;
    }
    case "organisation":
      return `${thing.alias}: ${thing.name} (${thing.code}), ${thing.actorKind}, ${thing.sector}. ${thing.source}\n`;
    case "holder":
      return `${thing.name}, ${FOUND_BY[by]}\n${on ? toDayText(on) : thing.terms.map(toLine).join("")}`;
    default:
      return thing satisfies never;
  }
}

function toDayText({ day, held, past, coming }: Standing & { readonly day: string }): string {
  const now = held.map(({ term, certainty }) => toLine(term).replace("\n", ` (${certainty})\n`));
  const without = past.length > 0 ? "in no known office, a former holder" : "in no known office";
  const rest = (terms: readonly OfficeTerm[], title: string): string =>
    terms.length === 0 ? "" : ` ${title}:\n${terms.map(toLine).join("")}`;
  const head = ` on ${day}${now.length === 0 ? `: ${without}` : ":"}\n`;
  return `${head}${now.join("")}${rest(past, "before")}${rest(coming, "later")}`;
}

function toLine({ from, to, title, body, code, sector, isActing, sources }: OfficeTerm): string {
  const place = body === undefined ? code : `${body}, ${code}`;
  const span = `${formatBound(from)} to ${formatBound(to)}`;
  return `  ${span}  ${isActing ? "acting " : ""}${title} (${place}, ${sector}). ${sources.join(", ")}\n`;
}

/** The bound as the table has it: a day, a month, a year, or how far it is known. */
function formatBound({ earliest, latest }: DateBound): string {
  if (earliest === EVER.earliest) return "?";
  if (earliest === STILL.earliest) return "open";
  if (latest === "") return `? (in office on ${earliest})`;
  if (earliest === "") return `? (in office by ${latest})`;
  if (earliest === latest) return earliest;
  return earliest.slice(0, 7) === latest.slice(0, 7) ? earliest.slice(0, 7) : earliest.slice(0, 4);
}
