import { roleOf } from "../../language/coordination.ts";
import { type Extent, isRelation, type Tree, tokenAt } from "../../language/tree.ts";
import type { Gender } from "./lexicon.ts";
import type { Markable, Role } from "./markable.ts";

/** A markable before its sentence is placed in the page. */
export type Draft = Omit<Markable, "at" | "members" | "sentence" | "quotation" | "block"> & {
  /** Heads of the coordinated phrases that it is made of. */
  readonly heads: readonly number[];
};

/** What is alike in all drafts: where the words stand, and what the phrase is to its governor; `anchor` is its top word. */
export function blank(tree: Tree, { first, last }: Extent, anchor: number) {
  const { relation, head } = roleOf(tree, anchor);
  return {
    start: tokenAt(tree, first).start,
    end: tokenAt(tree, last).end,
    head: anchor,
    kind: "",
    words: [] as readonly string[],
    titles: [] as readonly string[],
    pronoun: undefined,
    gender: undefined as Gender | undefined,
    likelyGender: undefined as Gender | undefined,
    hint: undefined as Gender | undefined,
    isDefinite: true,
    role: toRole(relation),
    governor: head,
    heads: [] as readonly number[],
  };
}

function toRole(relation: string): Role {
  if (relation === "nsubj:pass") return "passive-subject";
  if (isRelation(relation, "nsubj", "csubj")) return "subject";
  if (isRelation(relation, "obj", "iobj")) return "object";
  if (isRelation(relation, "obl")) return "oblique";
  if (relation === "nmod:poss") return "possessor";
  if (isRelation(relation, "nmod", "appos", "compound", "flat")) return "modifier";
  return "other";
}
