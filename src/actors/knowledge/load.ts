import type { ReadLexicon } from "../../text/table.ts";
import { indexCloseNames } from "./close-names.ts";
import type { Candidate, Holder, Knowledge, Known, Late, OfficeTerm } from "./knowledge.ts";
import {
  loadBodies,
  loadCourtesies,
  loadGivenNames,
  loadPlacingWords,
  loadRoles,
  loadSectorWords,
} from "./load-nouns.ts";
import { loadHolders, loadOffices, type Office } from "./load-offices.ts";
import { loadOrganisations } from "./load-organisations.ts";
import { loadStateNames } from "./load-states.ts";
import { foldName } from "./names.ts";

const ORDER: readonly Candidate["by"][] = ["full", "variant", "family"];

/** Reads the tables of actors through `read`. Throws `ReadError("bad-lexicon")` with file and line for a bad row. */
export function loadKnowledge(read: ReadLexicon): Knowledge {
  const offices = loadOffices(read);
  const holders = loadHolders(read, offices);
  const names = indexNames(loadStateNames(read), loadOrganisations(read), [...holders.values()]);
  return {
    names,
    lengths: lengthsOf(names),
    closeNames: late(() => indexCloseNames([...holders.values()])),
    holders,
    terms: late(() => indexTerms(holders)),
    titles: late(() => indexTitles(offices, holders)),
    bodies: loadBodies(read),
    roles: loadRoles(read, offices),
    courtesies: loadCourtesies(read),
    givenNames: loadGivenNames(read),
    sectorWords: loadSectorWords(read),
    placing: loadPlacingWords(read),
  };
}

/** How many words the longest name has that begins with each word. */
function lengthsOf(names: ReadonlyMap<string, unknown>): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  for (const name of names.keys()) {
    const words = name.split(" ");
    const [first = ""] = words;
    lengths.set(first, Math.max(lengths.get(first) ?? 0, words.length));
  }
  return lengths;
}

function late<Value>(make: () => Value): Late<Value> {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Names of states and organisations count as full names; what a holder is called tells how it was found. */
function indexNames(
  states: readonly Known[],
  organisations: readonly Known[],
  holders: readonly Holder[],
): ReadonlyMap<string, readonly Candidate[]> {
  const index = new Map<string, Candidate[]>();
  const add = (name: string, thing: Known, by: Candidate["by"]): void => {
    const key = foldName(name);
    const found = index.get(key);
    if (!found) index.set(key, [{ thing, by }]);
    else if (!found.some((other) => isSame(other.thing, thing))) found.push({ thing, by });
  };
  for (const thing of [...states, ...organisations])
    if (thing.kind !== "holder") add(thing.alias, thing, "full");
  for (const holder of holders) {
    add(holder.name, holder, "full");
    for (const variant of holder.variants) add(variant, holder, "variant");
    add(holder.family, holder, "family");
  }
  for (const found of index.values())
    if (found.length > 1) found.sort((a, b) => ORDER.indexOf(a.by) - ORDER.indexOf(b.by));
  return index;
}

/** "NATO" and "Nato" fold to one name of one organisation. */
const isSame = (one: Known, other: Known): boolean =>
  one === other ||
  (one.kind !== "holder" && other.kind === one.kind && one.name === other.name && one.code === other.code);

function indexTerms(holders: ReadonlyMap<string, Holder>): ReadonlyMap<string, readonly OfficeTerm[]> {
  const index = new Map<string, OfficeTerm[]>();
  for (const { terms } of holders.values()) {
    for (const term of terms) {
      for (const office of term.offices) {
        const key = `${term.body ?? term.code} ${office}`;
        const found = index.get(key);
        if (found) found.push(term);
        else index.set(key, [term]);
      }
    }
  }
  for (const terms of index.values()) terms.sort((a, b) => (a.from.latest < b.from.latest ? -1 : 1));
  return index;
}

/** The general titles, and before them those under which a state's own holders are listed. */
function indexTitles(
  offices: readonly Office[],
  holders: ReadonlyMap<string, Holder>,
): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, readonly string[]>();
  for (const { office, titles } of offices) {
    for (const { code, title } of titles) index.set(`${code} ${foldName(title)}`, [office]);
  }
  const seen = new Set<string>();
  for (const { terms } of holders.values()) {
    for (const { code, title, offices: held } of terms) {
      const printed = `${code} ${title} ${held.join()}`;
      if (seen.has(printed)) continue;
      seen.add(printed);
      const key = `${code} ${foldName(title)}`;
      index.set(key, [...new Set([...(index.get(key) ?? []), ...held])]);
    }
  }
  return index;
}
