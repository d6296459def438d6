import { prepositionOf } from "../language/arguments.ts";
import {
  childOf,
  childrenOf,
  type Extent,
  extentOf,
  isRelation,
  type Tree,
  tokenAt,
} from "../language/tree.ts";
import type { Taken } from "./lexicon.ts";
import { type Report, takes } from "./reports.ts";
import type { Line } from "./scene.ts";

/** Something that hangs on the verb of a report behind its cue. */
export interface Argument {
  readonly head: number;
  /** All of it that stands behind the cue: called for [an end to the raids]. */
  readonly extent: Extent;
  readonly kind: "object" | "infinitive" | "gerund" | "predicate" | "oblique" | "clause";
  /** Its preposition; empty for none, or where the preposition belongs to the cue. */
  readonly preposition: string;
}

/** The arguments of a report behind its cue, in text order. */
export function argumentsOf(line: Line, report: Report): readonly Argument[] {
  const { tree } = line.clauses;
  return headsBehind(line, report).flatMap((head) => {
    const { first, last } = extentOf(tree, head);
    const isTied = first <= report.last; // its preposition belongs to the cue
    const extent = { first: Math.max(first, report.last + 1), last };
    const kind = kindOf(line, head);
    if (kind === undefined) return [];
    const isObject = isTied && kind !== "gerund";
    return [
      {
        head,
        extent,
        kind: isObject ? "object" : kind,
        preposition: isTied ? "" : prepositionOf(tree, head),
      },
    ];
  });
}

/** What hangs on the words of the cue and stands behind them: reserved the right [to leave]. */
function headsBehind({ clauses: { tree } }: Line, { first, last }: Report): readonly number[] {
  const heads: number[] = [];
  for (let at = first; at <= last; at += 1)
    heads.push(...childrenOf(tree, at).filter((head) => head > last && extentOf(tree, head).last > last));
  return heads.sort((a, b) => a - b);
}

function kindOf({ clauses: { tree } }: Line, at: number): Argument["kind"] | undefined {
  const { relation, tag } = tokenAt(tree, at);
  if (isRelation(relation, "xcomp", "advcl", "ccomp", "acl")) {
    if (childrenOf(tree, at, "mark").some((mark) => tokenAt(tree, mark).lemma === "to")) return "infinitive";
    if (
      tag === "VERB" &&
      /ing$/u.test(openingWord(tree, at)) &&
      childOf(tree, at, "mark", "nsubj") === undefined
    )
      return isRelation(relation, "xcomp", "ccomp") ? "gerund" : undefined;
  }
  if (relation === "xcomp") return "predicate";
  if (isRelation(relation, "obj", "iobj")) return "object";
  if (isRelation(relation, "obl", "advcl", "nmod")) return "oblique";
  return relation === "ccomp" ? "clause" : undefined;
}

/** "having closed": the auxiliary tells that it is a gerund. */
const openingWord = (tree: Tree, at: number): string =>
  tokenAt(tree, Math.min(at, childOf(tree, at, "aux") ?? at)).form;

/** Place of the noun that a report is spoken to: told [Kesh] that it was over. */
export const addresseeOf = (line: Line, report: Report): number | undefined =>
  takes(report, "addressee") || report.cue.takes.has("urge")
    ? argumentsOf(line, report).find(({ kind }) => kind === "object")?.head
    : undefined;

const PREPOSITIONS: readonly Taken[] = [
  "of", "for", "as", "with", "over", "on", "against", "about", "at", "to", "by", "in",
]; // biome-ignore format: a list of words

/** True for an argument that one of the prepositions of the cue ties to it: accused Kesh [of delay]. */
export const isTiedBy = ({ cue }: Report, { kind, preposition }: Argument): boolean =>
  kind === "oblique" && PREPOSITIONS.some((each) => each === preposition && cue.takes.has(each));
