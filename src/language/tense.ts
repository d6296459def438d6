import type { Clause, Clauses } from "./clauses.ts";
import { findGovernor, MAX_HEIGHT } from "./governor.ts";
import { isHeadlineFuture, plannedBy } from "./modality.ts";
import type { QualifierKind, QualifierLexicon } from "./qualifier-lexicon.ts";
import { type Tree, tokenAt } from "./tree.ts";
import { hasOwnTense, isIng, isPastParticiple, openingOf } from "./verb-group.ts";

/** When an act lies, as its verb tells. */
export interface Tense {
  readonly time: "past" | "present" | "future";
  /** has visited, had visited, to have visited. */
  readonly perfect: boolean;
  /** is visiting. */
  readonly progressive: boolean;
  /** False where the verb has no tense and the time is that of what governs it. */
  readonly own: boolean;
}

/** What governs an infinitive by these lies before it: plans to visit. */
const AHEAD: ReadonlySet<QualifierKind> = new Set(["intended", "requested", "obligatory"]);

/**
 * The tense of the clause around a place; undefined where no verb tells one: "Talks in Kesh". A verb without tense has
 * that of its governor, unless it lies ahead of that (plans to visit, planned to visit) or behind it (the seized ships).
 */
export function tenseOf(clauses: Clauses, at: number, lexicon: QualifierLexicon): Tense | undefined {
  const own = clauses.around[at];
  if (!own) return undefined;
  const aspect = aspectOf(clauses.tree, own);
  let time: Tense["time"] | undefined;
  let clause: Clause | undefined = own;
  for (let height = 0; clause && time === undefined && height < MAX_HEIGHT; height += 1) {
    time = hasOwnTense(clauses.tree, clause.predicate, clause.verbs)
      ? timeOf(clauses.tree, clause)
      : relativeTime(clauses, clause, lexicon);
    if (time === undefined) clause = clause.governor;
  }
  return time === undefined
    ? undefined
    : { time, ...aspect, own: clause === own && isTensed(clauses.tree, own) };
}

const isTensed = (tree: Tree, { predicate, verbs }: Clause): boolean => hasOwnTense(tree, predicate, verbs);

function aspectOf(tree: Tree, { verbs, predicate }: Clause): Pick<Tense, "perfect" | "progressive"> {
  const auxiliaries = verbs.auxiliaries.map((at) => tokenAt(tree, at));
  const chain = [...auxiliaries, tokenAt(tree, predicate)];
  const perfect = auxiliaries.some(({ lemma }) => lemma === "have");
  const progressive = chain.some((token, at) => at > 0 && isIng(token) && chain[at - 1]?.lemma === "be");
  return { perfect, progressive };
}

/** The time of a verb with a tense. A modal with "have" looks back: may have seized. */
function timeOf(tree: Tree, clause: Clause): Tense["time"] {
  const { predicate, verbs, relation } = clause;
  const opening = openingOf(tree, predicate, verbs);
  if (plannedBy(tree, clause) !== undefined) return "future";
  if (opening.tag === "AUX" && /^(?:will|shall)$/u.test(opening.lemma)) return "future";
  if (opening.tag === "AUX" && opening.lemma === "would" && relation === "ccomp") return "future";
  if (opening.features.Tense === "Past") return "past";
  const isModal = opening.tag === "AUX" && !/^(?:be|have|do|get)$/u.test(opening.lemma);
  return isModal && verbs.auxiliaries.slice(1).some((at) => tokenAt(tree, at).lemma === "have")
    ? "past"
    : "present";
}

/** The time of a verb without a tense, where it is not simply that of its governor. */
function relativeTime(
  clauses: Clauses,
  clause: Clause,
  lexicon: QualifierLexicon,
): Tense["time"] | undefined {
  const { predicate, voice, verbs } = clause;
  const { tree } = clauses;
  if (
    voice === "reduced-passive" ||
    (verbs.auxiliaries.length === 0 && isPastParticiple(tokenAt(tree, predicate)))
  )
    return "past";
  if (verbs.auxiliaries.some((at) => tokenAt(tree, at).lemma === "have")) return "past";
  if (isHeadlineFuture(tree, clause)) return "future";
  const governor = findGovernor(tree, predicate, clause, lexicon);
  const isAhead = governor?.next !== undefined && governor.kind !== undefined && AHEAD.has(governor.kind);
  return verbs.infinitive && isAhead ? "future" : undefined;
}
