import type { Draft } from "./draft.ts";
import { joinBodies, joinFamilyNames, joinHolders, joinOffices } from "./join.ts";
import { foldName } from "./knowledge/names.ts";
import { type KnownPersons, knownPersonOf } from "./known-persons.ts";

/**
 * With so many namesakes a new name is compared, and no more: a page may repeat one family name as often as it is long.
 * A name told before is found all the same.
 */
const MOST_NAMESAKES = 50;

/** The drafts of one actor. */
export type Group = readonly Draft[];

/** Who is the same as whom: groups drafts of one page, in text order, by first mention; each group is one actor. */
export function groupDrafts(drafts: readonly Draft[], known: KnownPersons): readonly Group[] {
  const named = tidy(joinFamilyNames(groupByName(drafts)));
  const identified = named.map((group) => withHolder(group, known));
  return [joinHolders, joinFamilyNames, joinOffices(known.day), joinBodies].reduce<readonly Group[]>(
    (groups, join) => tidy(join(groups)),
    identified,
  );
}

/** The person of the tables that a group is, told in each of its drafts. */
function withHolder(group: Group, known: KnownPersons): Group {
  const holder = knownPersonOf(group, known);
  return holder === undefined ? group : group.map((draft) => ({ ...draft, holder }));
}

function groupByName(drafts: readonly Draft[]): readonly Group[] {
  const groups: Draft[][] = [];
  const byName = new Map<string, Draft[][]>();
  const byWholeName = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const name = draft.key ?? lastWord(draft);
    const wholeName = toWholeName(draft);
    const namesakes = name === undefined ? undefined : byName.get(name);
    const known =
      name === undefined
        ? undefined
        : (byWholeName.get(wholeName) ?? namesakes?.find((group) => isSame(group, draft)));
    const group = known ?? [];
    group.push(draft);
    if (name !== undefined) byWholeName.set(wholeName, group);
    if (known) continue;
    groups.push(group);
    if (namesakes === undefined && name !== undefined) byName.set(name, [group]);
    else if (namesakes && namesakes.length < MOST_NAMESAKES) namesakes.push(group);
  }
  return groups;
}

const lastWord = ({ words, kind }: Draft): string | undefined =>
  kind === "person" && words.length > 0 ? foldName(words.at(-1) ?? "") : undefined;

/** Drafts that agree in this are of one actor, whoever else is named: Aiko Mori and Aiko Mori. */
function toWholeName({ key, kind, words, role, gender }: Draft): string {
  if (key !== undefined) return `key ${key}`;
  return words.length > 1 ? `${kind} ${foldName(words.join(" "))}` : `${kind} ${words[0]} ${role} ${gender}`;
}

function isSame(group: Group, draft: Draft): boolean {
  const [first] = group;
  if (draft.key !== undefined || first?.key !== undefined) return draft.key === first?.key;
  if (draft.kind !== first?.kind) return false;
  // A family name alone is settled when all full names are known; till then it is with those that are told like it.
  if (draft.words.length < 2)
    return first.words.length === 1 && first.role === draft.role && first.gender === draft.gender;
  return first.words.length > 1 && isOneName(first.words, draft.words);
}

/** Aiko Mori and Aiko B. Mori; Vladimir Putin and Vladimir Vladimirovich Putin; Staffan de Mistura and De Mistura. */
function isOneName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = (a.length <= b.length ? [a, b] : [b, a]).map((words) => words.map(foldName));
  return (
    short !== undefined &&
    long !== undefined &&
    short.every((word) => long.includes(word)) &&
    short.at(-1) === long.at(-1)
  );
}

/** Groups that hold something, in the order of their first mentions, mentions in text order. */
function tidy(groups: readonly Group[]): readonly Group[] {
  return groups
    .filter((group) => group.length > 0)
    .map((group) => group.toSorted(byPlace))
    .sort(([a], [b]) => (a && b ? byPlace(a, b) : 0));
}

const byPlace = (a: Draft, b: Draft): number =>
  a.mention.start - b.mention.start || b.mention.end - a.mention.end;
