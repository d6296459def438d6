import { prepositionOf } from "../language/arguments.ts";
import { roleOf } from "../language/coordination.ts";
import { childOf, isRelation } from "../language/tree.ts";
import type { Reading } from "./reading.ts";

/** True where a noun says what somebody is, and names nobody of its own: is a minister, as president, made her envoy. */
export function isDescribing({ tree }: Reading, at: number): boolean {
  if (childOf(tree, at, "cop") !== undefined) return true;
  const { relation } = roleOf(tree, at);
  if (isRelation(relation, "xcomp")) return true;
  return isRelation(relation, "obl", "nmod") && prepositionOf(tree, at) === "as";
}
