import { prepositionOf, textOf } from "./arguments.ts";
import { type Clause, type Clauses, clauseAt } from "./clauses.ts";
import { findGovernor, MAX_HEIGHT } from "./governor.ts";
import { findModalSigns } from "./modality.ts";
import { findClauseNegators, findNounNegators } from "./negation.ts";
import { kindOf, type QualifierKind, type QualifierLexicon } from "./qualifier-lexicon.ts";
import { childrenOf, type Tree, tokenAt } from "./tree.ts";

/** One thing that keeps an act from simply having happened, and the place of the word that says so. */
export interface Qualifier {
  readonly kind: QualifierKind;
  readonly by: number;
}

const NEGATIONS: ReadonlySet<QualifierKind> = new Set(["negated", "failed", "denied", "refused"]);

/** True for the kinds by which an act is said not to have happened; the others say that it may, should or will. */
export const isNegation = ({ kind }: Qualifier): boolean => NEGATIONS.has(kind);

/**
 * What qualifies the act or state at a place, a predicate or a noun, innermost first; nothing for a plain fact. "Iran
 * may have refused to visit" gives for visit: refused by refused, possible by may. Who reports it does not count:
 * "Dahl did not say that Iran attacked" leaves attacked a plain fact of her words.
 */
export function qualifiersOf(clauses: Clauses, at: number, lexicon: QualifierLexicon): readonly Qualifier[] {
  const found: Qualifier[] = [];
  let place: number | undefined = at;
  for (let height = 0; place !== undefined && height < MAX_HEIGHT; height += 1) {
    const clause: Clause | undefined = clauseAt(clauses.around, place);
    found.push(...ownSigns(clauses.tree, place, clause, lexicon));
    const governor = findGovernor(clauses.tree, place, clause, lexicon);
    if (governor?.kind) found.push({ kind: governor.kind, by: governor.by });
    place = governor?.next;
  }
  return found;
}

function ownSigns(
  tree: Tree,
  at: number,
  clause: Clause | undefined,
  lexicon: QualifierLexicon,
): readonly Qualifier[] {
  const negators = clause ? findClauseNegators(tree, clause) : findNounNegators(tree, at);
  return [
    ...(clause ? findModalSigns(tree, clause, lexicon) : []),
    ...negators.map((by): Qualifier => ({ kind: "negated", by })),
    ...(clause ? wordSigns(tree, childrenOf(tree, at, "advmod"), "self", lexicon) : []),
    ...wordSigns(tree, childrenOf(tree, at, "amod"), "noun", lexicon),
    ...markSigns(tree, at, clause, lexicon),
  ];
}

const wordSigns = (
  tree: Tree,
  words: readonly number[],
  takes: string,
  lexicon: QualifierLexicon,
): readonly Qualifier[] =>
  words.flatMap((by) => {
    const kind = kindOf(lexicon, tokenAt(tree, by), takes);
    return kind ? [{ kind, by }] : [];
  });

/** if, whether, without; before a noun: without, in case of. */
function markSigns(
  tree: Tree,
  at: number,
  clause: Clause | undefined,
  lexicon: QualifierLexicon,
): readonly Qualifier[] {
  const marks = clause && clause.markers.length > 0 ? clause.markers : childrenOf(tree, at, "case");
  const text = clause && clause.markers.length > 0 ? textOf(tree, marks) : prepositionOf(tree, at);
  const kind = kindOf(lexicon, { lemma: questionOr(text, clause), tag: "SCONJ" }, "mark");
  const [by] = marks;
  return kind && by !== undefined ? [{ kind, by }] : [];
}

/** The if of a question asks whether. */
const questionOr = (text: string, clause: Clause | undefined): string =>
  text === "if" && clause?.relation === "ccomp" ? "whether" : text;
