import type { ReadLexicon } from "../../text/table.ts";
import { loadHomeWeights } from "../belonging/ranker.ts";
import { indexCloseNames } from "./close-names.ts";
import type {
  Candidate,
  Holder,
  Knowledge,
  Known,
  Late,
  OfficeTerm,
  OrganisationName,
  StateName,
} from "./knowledge.ts";
import {
  loadBodies,
  loadCourtesies,
  loadGivenNames,
  loadPlacingWords,
  loadRoles,
  loadSectorWords,
} from "./load-nouns.ts";
import { loadHolders, loadOffices, type Office, type OfficeTable } from "./load-offices.ts";
import { loadOrganisations } from "./load-organisations.ts";
import { loadOwnActors, type OwnActors, type OwnTable } from "./load-own.ts";
import { loadCities, loadStateNames } from "./load-states.ts";
import { foldName } from "./names.ts";

const ORDER: readonly Candidate["by"][] = ["full", "variant", "family"];

/**
 * Reads the tables of actors through `read`, and with them a user's own, whose rows go before. Throws
 * `ReadError("bad-lexicon")` with file and line for a bad row.
 */
export function loadKnowledge(read: ReadLexicon, own?: OwnTable): Knowledge {
  const offices = loadOffices(read);
  const table = loadHolders(read, offices);
  const given =
    own && loadOwnActors(own, (title, code) => titlesOf(offices, [], code).get(foldName(title)) ?? []);
  const { holders, termsAt } = given ? withOwn(table, given) : table;
  const names = indexNames([...loadStateNames(read), ...loadOrganisations(read)], holders.values());
  const all = given ? withOwnNames(names, given) : names;
  return {
    names: all,
    lengths: lengthsOf(all),
    closeNames: late(() => indexCloseNames([...holders.values()])),
    holders,
    termsAt,
    titlesAt: titleIndex(offices, termsAt),
    bodies: loadBodies(read),
    roles: loadRoles(read, offices),
    courtesies: loadCourtesies(read),
    givenNames: loadGivenNames(read),
    sectorWords: loadSectorWords(read),
    placing: loadPlacingWords(read),
    cities: loadCities(read),
    homeWeights: loadHomeWeights(read),
  };
}

/** How many words the longest name has that begins with each word. */
function lengthsOf(names: ReadonlyMap<string, unknown>): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  for (const name of names.keys()) {
    const end = name.indexOf(" ");
    const first = end < 0 ? name : name.slice(0, end);
    let words = 1;
    for (let at = end; at >= 0; at = name.indexOf(" ", at + 1)) words += 1;
    if (words > (lengths.get(first) ?? 0)) lengths.set(first, words);
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
  bodies: readonly (StateName | OrganisationName)[],
  holders: Iterable<Holder>,
): Map<string, Candidate[]> {
  const index = new Map<string, Candidate[]>();
  const add = (name: string, thing: Known, by: Candidate["by"]): void => {
    const key = foldName(name);
    const found = index.get(key);
    if (!found) index.set(key, [{ thing, by }]);
    else if (!found.some((other) => isSame(other.thing, thing))) found.push({ thing, by });
  };
  for (const thing of bodies) add(thing.alias, thing, "full");
  for (const holder of holders) {
    add(holder.name, holder, "full");
    for (const variant of holder.variants) add(variant, holder, "variant");
    add(holder.family, holder, "family");
  }
  for (const found of index.values())
    if (found.length > 1) found.sort((a, b) => ORDER.indexOf(a.by) - ORDER.indexOf(b.by));
  return index;
}

/** The user's terms beside those of the tables; a person of both has all of them. */
function withOwn({ holders, termsAt }: OfficeTable, own: OwnActors): OfficeTable {
  const all = new Map(holders);
  for (const holder of own.holders) {
    const known = holders.get(holder.name);
    all.set(
      holder.name,
      known
        ? {
            ...known,
            variants: [...known.variants, ...holder.variants],
            terms: [...known.terms, ...holder.terms],
          }
        : holder,
    );
  }
  const terms = own.holders.flatMap((holder) => holder.terms);
  return {
    holders: all,
    termsAt: (place) => [...termsAt(place), ...terms.filter(({ code }) => code === place)],
  };
}

/** A name that the user gives means what the user says, and no other state or body. */
function withOwnNames(names: Map<string, Candidate[]>, own: OwnActors): Map<string, Candidate[]> {
  for (const thing of [...own.states, ...own.organisations]) {
    const key = foldName(thing.alias);
    const persons = (names.get(key) ?? []).filter((other) => other.thing.kind === "holder");
    names.set(key, [{ thing, by: "full" }, ...persons]);
  }
  return names;
}

/** "NATO" and "Nato" fold to one name of one organisation. */
const isSame = (one: Known, other: Known): boolean =>
  one === other ||
  (one.kind !== "holder" && other.kind === one.kind && one.name === other.name && one.code === other.code);

/** Offices by folded title in a state: those under which its own holders are listed, and what the title means there. */
function titleIndex(
  offices: readonly Office[],
  termsAt: (place: string) => readonly OfficeTerm[],
): (code: string) => ReadonlyMap<string, readonly string[]> {
  const known = new Map<string, ReadonlyMap<string, readonly string[]>>();
  return (code) => {
    const titles = known.get(code) ?? titlesOf(offices, termsAt(code), code);
    known.set(code, titles);
    return titles;
  };
}

/** What a title means in every state (`code` is "*") counts where the state itself has no such title. */
function titlesOf(
  offices: readonly Office[],
  terms: readonly OfficeTerm[],
  code: string,
): ReadonlyMap<string, readonly string[]> {
  const own = new Map<string, readonly string[]>();
  const general = new Map<string, readonly string[]>();
  for (const { office, titles } of offices)
    for (const { code: realm, title } of titles)
      if (realm === code || realm === "*") (realm === code ? own : general).set(foldName(title), [office]);
  for (const { title, offices: held } of terms) {
    const folded = foldName(title);
    own.set(folded, [...new Set([...(own.get(folded) ?? []), ...held])]);
  }
  return new Map([...general, ...own]);
}
