import type { Actor, Mention } from "./actor.ts";
import { joinFamilyNames, joinOffices } from "./join.ts";

/** An actor in the making: everything but the mentions is settled by the first mention that tells it. */
export interface Draft extends Omit<Actor, "mentions"> {
  readonly mention: Mention;
  /** The words of the name; empty for one without a name. */
  readonly words: readonly string[];
  /** The last word of the title, in lower case: "minister"; undefined without one. */
  readonly role: string | undefined;
  /** Named by a table: same key, same actor. */
  readonly key: string | undefined;
}

/**
 * With so many namesakes a new name is compared, and no more: a page may repeat one family name as often as it is long.
 * A name told before is found all the same.
 */
const MOST_NAMESAKES = 50;

/** The drafts of one actor. */
export type Group = readonly Draft[];

/** Who is the same as whom: groups drafts of one page, in text order, into actors by first mention. */
export function mergeDrafts(drafts: readonly Draft[]): readonly Actor[] {
  const groups: Draft[][] = [];
  const byName = new Map<string, Draft[][]>();
  const byWholeName = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const name = draft.key ?? draft.words.at(-1);
    const wholeName = toWholeName(draft);
    const namesakes = name === undefined ? undefined : byName.get(name);
    const known = byWholeName.get(wholeName) ?? namesakes?.find((group) => isSame(group, draft));
    const group = known ?? [];
    group.push(draft);
    if (name !== undefined) byWholeName.set(wholeName, group);
    if (known) continue;
    groups.push(group);
    if (namesakes === undefined && name !== undefined) byName.set(name, [group]);
    else if (namesakes && namesakes.length < MOST_NAMESAKES) namesakes.push(group);
  }
  return [joinFamilyNames, joinOffices]
    .reduce<readonly Group[]>((list, join) => tidy(join(list)), groups)
    .map(toActor);
}

/** Drafts that agree in this are of one actor, whoever else is named: Aiko Mori and Aiko Mori. */
function toWholeName({ key, kind, words, role, gender }: Draft): string {
  if (key !== undefined) return `key ${key}`;
  return words.length > 1 ? `${kind} ${words.join(" ")}` : `${kind} ${words[0]} ${role} ${gender}`;
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

/** Aiko Mori and Aiko B. Mori; Vladimir Putin and Vladimir Vladimirovich Putin. */
function isOneName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.every((word) => long.includes(word)) && short.at(-1) === long.at(-1);
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

function toActor(group: Group): Actor {
  const own = group.filter((draft) => draft.mention.form !== "office");
  const [named] = own.toSorted((a, b) => b.words.length - a.words.length || b.name.length - a.name.length);
  if (named === undefined) throw new RangeError("a group of mentions has no name");
  return {
    name: named.name,
    kind: named.kind,
    code: group.find((draft) => draft.code !== "UNK")?.code ?? "UNK",
    sector: group.find((draft) => draft.sector !== "UNK")?.sector ?? "UNK",
    office: group.find((draft) => draft.office !== undefined)?.office,
    wikidata: undefined,
    gender: group.find((draft) => draft.gender !== undefined)?.gender,
    mentions: group.map((draft) => draft.mention),
  };
}
