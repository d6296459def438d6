import type { Gender } from "./lexicon.ts";
import type { Markable } from "./markable.ts";
import type { PronounClass } from "./pronouns.ts";

/** Somebody or something that is referred to: its markables so far, in text order, and what they tell of it. */
export interface Referent {
  readonly members: Markable[];
  /** Of its first name that tells one, else of its first noun that does. */
  kind: string;
  /** Told by a title or a noun of any member. */
  gender: Gender | undefined;
  likelyGender: Gender | undefined;
  hint: Gender | undefined;
  readonly isPlural: boolean;
  /** Several that are coordinated: Dahl and Osei. */
  readonly isGroup: boolean;
  names: number;
  /** How many pronouns of each class were found to mean it. */
  readonly pronouns: Record<PronounClass, number>;
}

export function toReferent(first: Markable): Referent {
  const referent: Referent = {
    members: [],
    kind: "",
    gender: undefined,
    likelyGender: undefined,
    hint: undefined,
    isPlural: first.isPlural,
    isGroup: first.members.length > 0,
    names: 0,
    pronouns: { he: 0, she: 0, it: 0, they: 0 },
  };
  addMember(referent, first);
  return referent;
}

/** Adds a markable; text order is kept. */
export function addMember(referent: Referent, member: Markable): void {
  const { members } = referent;
  let at = members.length;
  while (at > 0 && (members[at - 1]?.at ?? 0) > member.at) at -= 1;
  members.splice(at, 0, member);
  if (member.form === "name") {
    if (member.kind !== "" && (referent.names === 0 || referent.kind === "")) referent.kind = member.kind;
    referent.names += 1;
  } else if (referent.kind === "") referent.kind = member.kind;
  if (member.pronoun) referent.pronouns[member.pronoun.class] += 1;
  else referent.gender ??= member.gender;
  referent.likelyGender ??= member.likelyGender;
  referent.hint ??= member.hint;
}

/** Whether a noun phrase may be of a referent, by number and gender. */
export const canBe = (referent: Referent, nominal: Markable): boolean =>
  referent.isPlural === nominal.isPlural &&
  (referent.gender === undefined || nominal.gender === undefined || referent.gender === nominal.gender);

/** How many of its markables stand before a place. */
export function countBefore({ members }: Referent, at: number): number {
  let [low, high] = [0, members.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((members[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** So many markables are looked at of a referent that is named a thousand times. */
const MOST_MEMBERS = 24;

/** Its last markables before a place, in text order. */
export function membersBefore(referent: Referent, at: number): readonly Markable[] {
  const end = countBefore(referent, at);
  return referent.members.slice(Math.max(0, end - MOST_MEMBERS), end);
}

/** Its markables in the sentence of another, without that one. */
export function membersBeside(referent: Referent, { sentence, at }: Markable): readonly Markable[] {
  const from = countBefore(referent, at);
  const nearby = referent.members.slice(Math.max(0, from - MOST_MEMBERS), from + MOST_MEMBERS);
  return nearby.filter((member) => member.sentence === sentence && member.at !== at);
}

/** Whether a pronoun may mean it at all, by number, gender and what it is. Names may be taken for the wrong kind of thing. */
export function agrees(referent: Referent, pronoun: PronounClass): boolean {
  switch (pronoun) {
    case "he":
      return isOne(referent) && referent.gender !== "f";
    case "she":
      return isOne(referent) && referent.gender !== "m";
    case "it":
      return !referent.isPlural && !isPerson(referent);
    case "they":
      return referent.isPlural || referent.kind === "group" || (referent.names > 0 && !isPerson(referent));
  }
}

const isPerson = ({ kind, gender, pronouns }: Referent): boolean =>
  kind === "PER" || kind === "person" || gender !== undefined || pronouns.he + pronouns.she > 0;

/** It can be one person: a noun of a thing or of a group cannot. */
function isOne({ kind, names, isPlural, pronouns }: Referent): boolean {
  if (isPlural || pronouns.it + pronouns.they > 0) return false;
  return names > 0 || kind === "person" || kind === "PER" || pronouns.he + pronouns.she > 0;
}
