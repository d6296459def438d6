import { type Certainty, certaintyOn } from "./dates.ts";
import type { Candidate, Holder, Knowledge, OfficeTerm, SectorNoun } from "./knowledge.ts";
import { foldName, withoutTitles } from "./names.ts";

/** A term that holds on the day asked for. */
export interface HeldTerm {
  readonly term: OfficeTerm;
  readonly certainty: Certainty;
}

/** What a person is on a day. */
export interface Standing {
  readonly holder: Holder;
  readonly by: Candidate["by"];
  /** In office on that day. Empty: the person is a former or a future holder. */
  readonly held: readonly HeldTerm[];
  readonly past: readonly OfficeTerm[];
  readonly coming: readonly OfficeTerm[];
}

/** "Harald V of Norway": where the ruler reigns is no part of the name. */
const OF_PLACE = / of .+$/;

/**
 * What is known under a name; its own name goes before variants, variants before family names. Titles before the name
 * and the realm of a ruler are left out where the whole is not known; last come persons whose name sounds the same.
 */
export function findByName(knowledge: Knowledge, name: string): readonly Candidate[] {
  const folded = foldName(name);
  const bare = withoutTitles(folded, knowledge);
  for (const form of [folded, bare, bare.replace(OF_PLACE, "")]) {
    const found = knowledge.names.get(form);
    if (found) return found;
  }
  return knowledge
    .closeNames()
    .find(bare)
    .map((thing) => ({ thing, by: "close" }));
}

/**
 * Every person known by `name` and what they are on `day` (ISO, YYYY-MM-DD). For a name that more than one person bears
 * (a family name), those in office on that day come first.
 */
export function officeOn(knowledge: Knowledge, name: string, day: string): readonly Standing[] {
  const standings = findByName(knowledge, name).flatMap(({ thing, by }) =>
    thing.kind === "holder" ? [standingOn(thing, by, day)] : [],
  );
  return standings.sort((a, b) => Number(b.held.length > 0) - Number(a.held.length > 0));
}

/** What a person is on `day` (ISO, YYYY-MM-DD). */
export function standingOn(holder: Holder, by: Candidate["by"], day: string): Standing {
  const { terms } = holder;
  return {
    holder,
    by,
    held: heldOn(terms, day),
    past: terms.filter(({ to }) => to.latest !== "" && to.latest < day),
    coming: terms.filter(({ from }) => from.earliest > day),
  };
}

/**
 * Who holds an office on `day`: `place` is the code of a state or the name of a body ("FRA", "NATO"), `office` an id of
 * `offices.tsv`. Several where an office is shared, or somebody acts for its holder; surest first.
 */
export function holdersOf(
  knowledge: Knowledge,
  place: string,
  office: string,
  day: string,
): readonly HeldTerm[] {
  const terms = knowledge
    .termsAt(place)
    .filter((term) => (term.body ?? term.code) === place && term.offices.includes(office));
  return heldOn(terms, day);
}

/** The offices that a title names in a state: "chancellor" is one thing in DEU and another in GBR. */
export function officesOf(knowledge: Knowledge, title: string, code: string): readonly string[] {
  return knowledge.titlesAt(code).get(foldName(title)) ?? [];
}

/** The PLOVER sector that a noun tells: of a person's part ("lawmaker"), else of a body ("coast guard"). */
export function sectorOfNoun(knowledge: Knowledge, noun: string): SectorNoun | undefined {
  const folded = foldName(noun);
  return knowledge.roles.get(folded) ?? knowledge.bodies.get(folded);
}

const ORDER: readonly Certainty[] = ["certain", "assumed", "near-edge"];

function heldOn(terms: readonly OfficeTerm[], day: string): readonly HeldTerm[] {
  return terms
    .flatMap((term) => {
      const certainty = certaintyOn(term, day);
      return certainty === undefined ? [] : [{ term, certainty }];
    })
    .sort((a, b) => ORDER.indexOf(a.certainty) - ORDER.indexOf(b.certainty));
}
