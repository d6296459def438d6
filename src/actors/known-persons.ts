import type { Draft } from "./draft.ts";
import { soundOf } from "./knowledge/close-names.ts";
import type { Holder, Knowledge } from "./knowledge/knowledge.ts";
import { holdersOf, officesOf, standingOn } from "./knowledge/look-up.ts";
import { foldName } from "./knowledge/names.ts";
import type { Group } from "./merge.ts";

/** The tables, and the day of the page. */
export interface KnownPersons {
  readonly knowledge: Knowledge;
  /** YYYY-MM-DD; undefined where it is not known: then nobody is known by office or family name. */
  readonly day: string | undefined;
}

/** Offices whose holders a page may name by family name alone. */
const WELL_KNOWN: ReadonlySet<string> = new Set(["head-of-state", "head-of-government", "paramount-leader"]);

/**
 * The person of the tables that a group is: by a full name that is listed; by the office and state that the page tells, where
 * its holder that day has a name of the same sound; by the family name alone of the one leader who has it that day.
 */
export function knownPersonOf(group: Group, known: KnownPersons): Holder | undefined {
  const { knowledge, day } = known;
  const [first] = group;
  const listed = group.find(({ holder }) => holder !== undefined)?.holder;
  if (listed !== undefined || first?.kind !== "person" || day === undefined) return listed;
  const told = byOffice(group, knowledge, day);
  if (told !== undefined || !group.every(isFamilyName)) return told;
  return byFamilyName(group, knowledge, day) ?? byFormerOffice(group, known);
}

const isFamilyName = ({ words }: Draft): boolean => words.length === 1;

/** "President Obama" in a later year: the one of that name who ever held what the title names in every state. */
function byFormerOffice([first]: Group, { knowledge }: KnownPersons): Holder | undefined {
  const office = first?.role === undefined ? undefined : knowledge.roles.get(first.role)?.office;
  const isPresident = first?.role === "president" || office === "head-of-government";
  if (first === undefined || !isPresident) return undefined;
  const leaders = namesakesOf(first, knowledge).filter(({ terms }) =>
    terms.some(
      ({ offices, code }) =>
        offices.some((each) => WELL_KNOWN.has(each)) && (first.code === "UNK" || code === first.code),
    ),
  );
  return leaders.length === 1 ? leaders[0] : undefined;
}

const namesakesOf = ({ words }: Draft, { names }: Knowledge): readonly Holder[] =>
  (names.get(foldName(words.at(-1) ?? "")) ?? []).flatMap(({ thing, by }) =>
    thing.kind === "holder" && by === "family" ? [thing] : [],
  );

function byOffice(group: Group, knowledge: Knowledge, day: string): Holder | undefined {
  const told = group.find(({ office, code }) => office !== undefined && code !== "UNK");
  if (told?.office === undefined) return undefined;
  const names = officesOf(knowledge, told.office.title, told.code).flatMap((office) =>
    holdersOf(knowledge, told.code, office, day).map(({ term }) => term.holder),
  );
  const sounds = new Set(group.flatMap(({ words }) => words.map(soundOfWord)));
  return [...new Set(names)]
    .flatMap((name) => knowledge.holders.get(name) ?? [])
    .find(({ family, variants }) =>
      [family, ...variants].some((name) => sounds.has(soundOfWord(name.split(" ").at(-1) ?? ""))),
    );
}

const soundOfWord = (word: string): string => soundOf(foldName(word));

function byFamilyName([first]: Group, knowledge: Knowledge, day: string): Holder | undefined {
  const holder = first && leaderNamed(first.words[0] ?? "", knowledge, day);
  const isOfState = first?.code === "UNK" || holder?.terms.some(({ code }) => code === first?.code);
  return isOfState ? holder : undefined;
}

/** The one head of state or government on a day who has a family name. */
export function leaderNamed(family: string, { names }: Knowledge, day: string): Holder | undefined {
  const leading = (names.get(foldName(family)) ?? []).flatMap(({ thing, by }) =>
    thing.kind === "holder" && by === "family" && isLeading(thing, day) ? [thing] : [],
  );
  return leading.length === 1 ? leading[0] : undefined;
}

const isLeading = (holder: Holder, day: string): boolean =>
  standingOn(holder, "family", day).held.some(({ term }) =>
    term.offices.some((office) => WELL_KNOWN.has(office)),
  );
