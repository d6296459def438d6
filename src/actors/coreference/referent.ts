import type { Gender } from "./lexicon.ts";
import type { Markable } from "./markable.ts";
import type { PronounClass } from "./pronouns.ts";

/** Somebody or something that is referred to: its markables so far, in text order, and what they tell of it. */
export interface Referent {
  readonly members: Markable[];
  /** Told by a title, a noun or a pronoun of any member. */
  gender: Gender | undefined;
  likelyGender: Gender | undefined;
  isPlural: boolean;
  /** Pronouns that were found to mean it. */
  pronouns: number;
}

export function toReferent(first: Markable): Referent {
  const { gender, likelyGender, isPlural } = first;
  return { members: [first], gender, likelyGender, isPlural, pronouns: first.pronoun ? 1 : 0 };
}

/** Adds a markable; text order is kept. */
export function addMember(referent: Referent, member: Markable): void {
  const { members } = referent;
  let at = members.length;
  while (at > 0 && (members[at - 1]?.at ?? 0) > member.at) at -= 1;
  members.splice(at, 0, member);
  referent.gender ??= member.gender;
  referent.likelyGender ??= member.likelyGender;
  if (member.pronoun) referent.pronouns += 1;
}

const PERSONAL = new Set(["PER", "person"]);
const OTHERS = new Set(["ORG", "LOC", "NORP", "group", "MISC", "EVENT", "LAW"]);

/** The kind of its first name, else of its first member that tells one. */
export const kindOf = ({ members }: Referent): string =>
  (
    members.find(({ form, kind }) => form === "name" && kind !== "") ??
    members.find(({ kind }) => kind !== "")
  )?.kind ?? "";

/** Whether a pronoun may mean it at all, by number, gender and what it is. */
export function agrees(referent: Referent, pronoun: PronounClass): boolean {
  const kind = kindOf(referent);
  const isThing = kind === "" && referent.members.every(({ form }) => form === "nominal");
  const wanted = pronoun === "he" ? "m" : "f";
  switch (pronoun) {
    case "he":
    case "she":
      if (referent.isPlural || OTHERS.has(kind) || isThing) return false;
      return referent.gender === undefined || referent.gender === wanted;
    case "it":
      return !referent.isPlural && !PERSONAL.has(kind) && referent.gender === undefined;
    case "they":
      return (
        referent.isPlural ||
        !(
          kind === "PER" ||
          referent.gender !== undefined ||
          referent.members.every(({ form }) => form === "nominal")
        ) ||
        kind === "group"
      );
  }
}
