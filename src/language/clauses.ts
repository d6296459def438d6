import { type Arguments, argumentsOf } from "./arguments.ts";
import { roleOf } from "./coordination.ts";
import { isPredicate } from "./predicates.ts";
import { childrenOf, isRelation, type Tree, tokenAt } from "./tree.ts";
import { type VerbGroup, verbGroupOf } from "./verb-group.ts";
import { type Voice, voiceOf } from "./voice.ts";

/** A predicate with what belongs to it. All numbers are places in the sentence's tokens. */
export interface Clause extends Arguments {
  /** The word that tells what happens or what is: a verb, or the noun or adjective beside a copula. */
  readonly predicate: number;
  /** What it is to the word it hangs on: root, ccomp, acl:relcl; that of the first conjunct where it is another. */
  readonly relation: string;
  /** The word that it hangs on, -1 for none; that of the first conjunct where it is another. */
  readonly head: number;
  /** The clause that `head` stands in. */
  readonly governor: Clause | undefined;
  /** The first of the clauses that it is coordinated with, where that is not itself. */
  readonly firstConjunct: Clause | undefined;
  /** Subordinating words: that, if, "to"; those of the first conjunct where it has none: if he comes and she leaves. */
  readonly markers: readonly number[];
  readonly verbs: VerbGroup;
  readonly voice: Voice;
  /** The word that relative pronouns in the clause stand for. */
  readonly antecedent: number | undefined;
}

/** The clauses of a sentence. */
export interface Clauses {
  readonly tree: Tree;
  /** In text order of their predicates. */
  readonly all: readonly Clause[];
  /** The clause that each word stands in; a predicate stands in its own. */
  readonly around: readonly Clause[];
}

/** Finds the clauses of a sentence; heads are read before what hangs on them, so that subjects can be handed down. */
export function findClauses(tree: Tree): Clauses {
  const around: Clause[] = [];
  const all: Clause[] = [];
  for (const at of tree.order) {
    const { head, relation } = tokenAt(tree, at);
    const joined = isRelation(relation, "conj") ? clauseAt(around, head) : undefined;
    const firstConjunct = joined?.firstConjunct ?? joined;
    const outer = around[head];
    if (outer && !isPredicate(tree, at, firstConjunct)) {
      around[at] = outer;
      continue;
    }
    const clause = toClause(tree, at, firstConjunct, around);
    around[at] = clause;
    all.push(clause);
  }
  return { tree, all: all.sort((a, b) => a.predicate - b.predicate), around };
}

/** The clause whose predicate stands at a place of `around`. */
export function clauseAt(around: readonly Clause[], at: number): Clause | undefined {
  const clause = around[at];
  return clause?.predicate === at ? clause : undefined;
}

/** Those who do it, whatever the voice: by [Iran], [Iran] seized. */
export const doersOf = ({ voice, subjects, agents }: Clause): readonly number[] =>
  voice === "active" ? subjects : agents;

/** Those to whom it is done, whatever the voice: [ships] were seized, seized [ships]. */
export const undergoersOf = ({ voice, subjects, objects }: Clause): readonly number[] =>
  voice === "active" ? objects : [...subjects, ...objects];

function toClause(
  tree: Tree,
  predicate: number,
  firstConjunct: Clause | undefined,
  around: readonly Clause[],
): Clause {
  const { relation, head } = firstConjunct ?? roleOf(tree, predicate);
  const governor = around[head];
  const verbs = verbGroupOf(tree, predicate, firstConjunct?.verbs);
  const own = childrenOf(tree, predicate, "mark");
  const markers = own.length === 0 ? (firstConjunct?.markers ?? []) : own;
  const voice = voiceOf(tree, predicate, verbs);
  const antecedent = /^(?:acl|advcl):relcl$/u.test(relation) ? head : governor?.antecedent;
  const frame = { predicate, relation, head, governor, firstConjunct, markers, verbs, voice, antecedent };
  return { ...frame, ...argumentsOf(tree, frame) };
}
