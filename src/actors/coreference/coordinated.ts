import { conjunctsOf } from "../../language/coordination.ts";
import { isRelation, type Tree, tokenAt } from "../../language/tree.ts";
import type { Draft } from "./draft.ts";

/** More than so many are a list and no party to anything. */
const MOST_COORDINATED = 8;

/** "Dahl and Osei" as one, where neither is a pronoun. */
export function toGroup(tree: Tree, draft: Draft, byHead: ReadonlyMap<number, Draft>): readonly Draft[] {
  if (draft.form === "pronoun" || isRelation(tokenAt(tree, draft.head).relation, "conj")) return [];
  const heads = conjunctsOf(tree, draft.head);
  if (heads.length < 2 || heads.length > MOST_COORDINATED) return [];
  const all = heads.flatMap((head) => byHead.get(head) ?? []);
  if (all.length < 2) return [];
  const arePersons = all.every(({ kind, form }) => kind === "PER" || kind === "person" || form === "pronoun");
  return [
    {
      ...draft,
      form: "nominal",
      words: [],
      titles: [],
      kind: arePersons ? "person" : "group",
      gender: undefined,
      likelyGender: undefined,
      hint: undefined,
      isPlural: true,
      end: Math.max(...all.map(({ end }) => end)),
      heads,
    },
  ];
}
