import type { Actor } from "../../actors/actor.ts";
import { prepositionOf } from "../../language/arguments.ts";
import type { Clause } from "../../language/clauses.ts";
import { roleOf } from "../../language/coordination.ts";
import { type Extent, headOf, isRelation, type Tree, tokenAt } from "../../language/tree.ts";
import type { Span } from "../../text/span.ts";
import type { Line, Named } from "../scene.ts";

/**
 * How a mention stands in its sentence. owner: whose something is ("Iran's programme", "the Iranian fleet", "the fleet of
 * Iran"); place: where it only says where.
 */
type Role = "subject" | "object" | "owner" | "place" | "other";

/** Somebody named, whom an act may be aimed at. */
export interface Candidate {
  readonly actor: Actor;
  readonly line: Line;
  /** Place of the head of the mention. */
  readonly at: number;
  readonly start: number;
  readonly role: Role;
  readonly preposition: string;
  readonly clause: Clause | undefined;
}

/** Everybody named in a sentence, in text order. */
export function candidatesIn(line: Line): readonly Candidate[] {
  return line.named.flatMap((named) => toCandidate(line, named) ?? []);
}

function toCandidate(line: Line, { actor, mention }: Named): Candidate | undefined {
  const { tree, around } = line.clauses;
  const extent = extentOfSpan(line, mention);
  if (extent === undefined) return undefined;
  const at = headOf(tree, extent);
  const preposition = prepositionAt(tree, at);
  const role = toRole(tree, at, preposition, actor);
  return { actor, line, at, start: mention.start, role, preposition, clause: around[at] };
}

function extentOfSpan({ tokens }: Line, { start, end }: Span): Extent | undefined {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while ((tokens[last + 1]?.start ?? end) < end) last += 1;
  return tokens[low] === undefined ? undefined : { first: low, last };
}

/** The preposition of a noun or of the first that it is coordinated with. */
function prepositionAt(tree: Tree, at: number): string {
  let place = at;
  while (prepositionOf(tree, place) === "" && isRelation(tokenAt(tree, place).relation, "conj"))
    place = tokenAt(tree, place).head;
  return prepositionOf(tree, place);
}

const LOCATING =
  /^(?:in|at|near|outside|inside|around|across|into|through|within|throughout|off|along|over|north of|south of|east of|west of)$/u;
const OWNING = /^(?:of|by|between)$/u;

function toRole(tree: Tree, at: number, preposition: string, { kind }: Actor): Role {
  const { relation } = roleOf(tree, at);
  if (isRelation(relation, "nsubj")) return "subject";
  if (isRelation(relation, "obj", "iobj")) return "object";
  if (relation === "nmod:poss" || isRelation(relation, "compound", "amod")) return "owner";
  if (!isRelation(relation, "obl", "nmod")) return "other";
  if (relation === "obl:agent" || OWNING.test(preposition)) return "owner";
  return LOCATING.test(preposition) && (kind === "state" || kind === "government") ? "place" : "other";
}
