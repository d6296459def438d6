import type { Draft } from "./draft.ts";
import type { OfficeTerm } from "./knowledge/knowledge.ts";
import { standingOn } from "./knowledge/look-up.ts";
import { foldName } from "./knowledge/names.ts";
import type { Group } from "./merge.ts";

/** A family name alone belongs to the one full name that has it; to none where several have. */
export function joinFamilyNames(groups: readonly Group[]): readonly Group[] {
  const owners = indexBy(groups, (group) => group.flatMap(familyNamesOf));
  const alone = indexBy(groups, (group) => (isAlone(group[0]) ? (group[0]?.words ?? []).map(foldName) : []));
  return moveGroups(groups, (group, index) => {
    const [draft] = group;
    if (draft === undefined || !isAlone(draft)) return undefined;
    const word = foldName(draft.words[0] ?? "");
    const owning = owners.get(word) ?? [];
    const [owner] = owning.length > 0 ? narrowed(owning, groups, draft) : (alone.get(word) ?? []);
    return owner === index ? undefined : owner;
  });
}

/** Who is one person of the tables is one, however called: James Mattis and Jim Mattis. */
export function joinHolders(groups: readonly Group[]): readonly Group[] {
  const byHolder = indexBy(groups, (group) => (isPersons(group) ? holderNames(group) : []));
  return moveGroups(groups, (group, index) => {
    const [name] = isPersons(group) ? holderNames(group) : [];
    const [first] = name === undefined ? [] : (byHolder.get(name) ?? []);
    return first === index ? undefined : first;
  });
}

/**
 * "The president" is the one person whom the page calls president before; "the Russian president" him of that state, or
 * the one whom the tables know to hold that office; "the Russian leader" the one on the page who leads it that day.
 */
export const joinOffices =
  (day: string | undefined) =>
  (groups: readonly Group[]): readonly Group[] => {
    const byRole = indexBy(groups, (group) => [
      ...group.flatMap(({ kind, role }) => (kind === "person" && role ? rolesIn(role) : [])),
      ...rolesHeld(group, day),
    ]);
    const byHolder = indexBy(groups, (group) => (isPersons(group) ? holderNames(group) : []));
    const byRealm = indexBy(groups, (group) => (isPersons(group) ? realmsOf(group, day) : []));
    const moved = moveGroups(groups, ([draft]) => {
      if (draft?.kind !== "unnamed") return undefined;
      const [known] = draft.holder ? (byHolder.get(draft.holder.name) ?? []) : [];
      if (known !== undefined || draft.role === undefined) return known;
      const leading = draft.role === "leader" ? (byRealm.get(draft.code) ?? []) : [];
      const called = (byRole.get(draft.role) ?? []).filter((at) => isOfState(groups[at] ?? [], draft));
      const [owner, other] = leading.length > 0 ? leading : called;
      const meant = other === undefined ? owner : mostNamed(called, groups);
      const named = meant === undefined ? undefined : groups[meant]?.[0];
      return named && named.mention.start < draft.mention.start ? meant : undefined;
    });
    return moved.map((group) => (isPersons(group) ? group.map(asOffice) : group));
  };

/** What a person of the tables is called by the offices held that day: "president". */
const rolesHeld = (group: Group, day: string | undefined): readonly string[] =>
  termsHeld(group, day).flatMap(({ title }) => rolesIn(foldName(title)));

/** Of several presidents "the president" is the one whom the page is about: named thrice as often as any other. */
function mostNamed(called: readonly number[], groups: readonly Group[]): number | undefined {
  const sizes = called.map((at) => groups[at]?.length ?? 0);
  const [first = 0, second = 0] = sizes.toSorted((a, b) => b - a);
  return first >= 3 * second ? called[sizes.indexOf(first)] : undefined;
}

/** "The council" is the one body before it whose name ends so: the UN Security Council. */
export function joinBodies(groups: readonly Group[]): readonly Group[] {
  const byEnd = indexBy(groups, (group) => group.flatMap(endsOf));
  return moveGroups(groups, ([draft], index) => {
    if (draft === undefined || !isReduced(draft)) return undefined;
    const [owner, other] = (byEnd.get(draft.role ?? "") ?? []).filter((at) => at !== index);
    const named = owner === undefined ? undefined : groups[owner]?.[0];
    return other === undefined && named && named.mention.start < draft.mention.start ? owner : undefined;
  });
}

/** A body that nothing but an article and its noun tell. */
const isReduced = ({ key, role, code }: Draft): boolean =>
  role !== undefined && key === `body ${role}` && (code === "UNK" || code === "NGO" || code === "IGO");

/** What a body may be called after its name: "security council" and "council"; "ministry" of a Ministry of Trade. */
function endsOf({ kind, key, words, role }: Draft): readonly string[] {
  if (key === undefined || kind === "person" || kind === "state") return [];
  const named = role === undefined ? foldName(words.join(" ")) : role;
  const [core = named] = named.split(/ (?:of|for) /u);
  return [...rolesIn(named), ...(core === named ? [] : rolesIn(core))];
}

const isPersons = (group: Group): boolean => group.some(({ kind }) => kind === "person");
const holderNames = (group: Group): readonly string[] => group.flatMap(({ holder }) => holder?.name ?? []);

const LEADS: ReadonlySet<string> = new Set(["head-of-state", "head-of-government", "paramount-leader"]);

/** The states that a person leads on a day. */
const realmsOf = (group: Group, day: string | undefined): readonly string[] =>
  termsHeld(group, day).flatMap(({ code, offices }) =>
    offices.some((office) => LEADS.has(office)) ? [code] : [],
  );

function termsHeld(group: Group, day: string | undefined): readonly OfficeTerm[] {
  const holder = group.find((draft) => draft.holder !== undefined)?.holder;
  if (holder === undefined || day === undefined) return [];
  return standingOn(holder, "full", day).held.map(({ term }) => term);
}

/** "Foreign minister" is called "minister" as well. */
const rolesIn = (role: string): readonly string[] => {
  const words = role.split(" ");
  return words.map((_, at) => words.slice(at).join(" "));
};

const isOfState = (group: Group, { code }: Draft): boolean =>
  code === "UNK" || group.some((draft) => draft.code === code);

const asOffice = (draft: Draft): Draft =>
  draft.kind === "unnamed"
    ? { ...draft, office: undefined, mention: { ...draft.mention, form: "office" } }
    : draft;

const isAlone = (draft: Draft | undefined): boolean => draft?.kind === "person" && draft.words.length === 1;

/** Mori of Aiko Mori; Kim of Kim Jong Un; Mamani of Rolando Mamani Choque: the words of a full name, folded. */
export function familyNamesOf({ kind, words }: Draft): readonly string[] {
  const [first] = words;
  const last = words.at(-1);
  if (kind !== "person" || words.length < 2 || !first || !last) return [];
  const inner = words.slice(1, -1).filter((word) => /^\p{Lu}\p{Ll}{2}/u.test(word));
  return [first, ...inner, last].map(foldName);
}

/** The one owner; of several, the one of the same office or gender: "President Dahl" beside Ana Dahl, the envoy. */
function narrowed(owners: readonly number[], groups: readonly Group[], draft: Draft): readonly number[] {
  if (owners.length === 1) return owners;
  const same = owners.filter((at) => {
    const group = groups[at] ?? [];
    const isOfRole = draft.role !== undefined && group.some((other) => other.role === draft.role);
    const isOfGender = draft.gender !== undefined && group.some((other) => other.gender === draft.gender);
    return isOfRole || isOfGender;
  });
  return same.length === 1 ? same : [];
}

/** The indexes of the groups by each of their keys, ascending and without repeats. */
function indexBy(
  groups: readonly Group[],
  keysOf: (group: Group) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [at, group] of groups.entries()) {
    for (const key of new Set(keysOf(group))) {
      const list = index.get(key);
      if (list) list.push(at);
      else index.set(key, [at]);
    }
  }
  return index;
}

/** Puts each group into the one that `ownerOf` names; its own place is left empty. */
function moveGroups(
  groups: readonly Group[],
  ownerOf: (group: Group, index: number) => number | undefined,
): readonly Group[] {
  const moved = groups.map((group) => [...group]);
  for (const [index, group] of groups.entries()) {
    const owner = ownerOf(group, index);
    if (owner === undefined) continue;
    for (const draft of group) moved[owner]?.push(draft);
    moved[index] = [];
  }
  return moved;
}
