import { prepositionOf } from "../../language/arguments.ts";
import { type Clause, clauseAt } from "../../language/clauses.ts";
import { roleOf } from "../../language/coordination.ts";
import { qualifiersOf } from "../../language/qualifiers.ts";
import { tenseOf } from "../../language/tense.ts";
import { childrenOf, isRelation, tokenAt } from "../../language/tree.ts";
import type { RelationLexicon } from "../lexicon.ts";
import type { AgreementStatus } from "../relation.ts";
import type { Mention } from "./mention.ts";

/** What a verb tells of an agreement. */
export interface Told {
  readonly status: AgreementStatus;
  /** Place of the verb. */
  readonly verb: number;
  /** The clause of the verb. */
  readonly clause: Clause;
  /** The verb says that it will be so: enters into force on Friday. */
  readonly isAhead: boolean;
}

/** What the verbs that govern a mention or hang on it tell of the agreement. */
export function toldOf(mention: Mention, lexicon: RelationLexicon): readonly Told[] {
  const { scene, at } = mention;
  return scene.clauses.all.flatMap((clause): readonly Told[] => {
    const takes = roleIn(mention, clause);
    if (takes === undefined) return [];
    const { predicate } = clause;
    const verbs = lexicon.statusVerbs.get(tokenAt(scene.clauses.tree, predicate).lemma.toLowerCase()) ?? [];
    const verb = verbs.find(
      (each) => each.takes === takes && isFollowedBy(mention, predicate, each.words.slice(1)),
    );
    if (verb === undefined || predicate === at) return [];
    const qualifiers = qualifiersOf(scene.clauses, predicate, scene.qualifiers);
    if (qualifiers.some(({ kind }) => kind === "negated" || kind === "denied" || kind === "conditional"))
      return [];
    const isAhead =
      isToBegin(verb.words, tenseOf(scene.clauses, predicate, scene.qualifiers)) ||
      qualifiers.some(({ kind }) => kind === "intended" || kind === "possible" || kind === "requested") ||
      tenseOf(scene.clauses, predicate, scene.qualifiers)?.time === "future";
    return [{ status: settled(verb.status, isAhead), verb: predicate, clause, isAhead }];
  });
}

/** "Enters into force", "takes effect" tell of what is to begin: what holds already "is in force". */
const isToBegin = (words: readonly string[], tense: ReturnType<typeof tenseOf>): boolean =>
  /^(?:enter into|come into|go into|take effect|take hold)/u.test(words.join(" ")) &&
  tense?.time === "present" &&
  !tense.perfect;

/** What is to come is not yet so: will sign, will enter into force. */
function settled(status: AgreementStatus, isAhead: boolean): AgreementStatus {
  if (!isAhead) return status;
  if (status === "signed") return "negotiating";
  return status === "in-force" ? "signed" : status;
}

/** What the agreement is to the verb of a clause: object, subject, or what stands behind a preposition. */
function roleIn({ scene, at }: Mention, clause: Clause): string | undefined {
  const isPassive = clause.voice !== "active";
  if (clause.subjects.includes(at)) return isPassive ? "object" : "subject";
  if (clause.objects.includes(at)) return "object";
  const oblique = clause.obliques.find(({ noun }) => noun === at);
  if (oblique) return oblique.preposition;
  const { head, relation } = roleOf(scene.clauses.tree, at);
  const isOwned = isRelation(relation, "nmod") && prepositionOf(scene.clauses.tree, at) === "of";
  return isOwned && clauseAt(scene.clauses.around, head) === undefined && clause.objects.includes(head)
    ? "object"
    : undefined;
}

/** "entered into force", "called off the truce", "called the truce off". */
function isFollowedBy({ scene }: Mention, verb: number, words: readonly string[]): boolean {
  const { tree } = scene.clauses;
  if (words.length === 0) return true;
  const particles = childrenOf(tree, verb, "compound:prt", "advmod", "obl", "obj", "case").map((child) =>
    tokenAt(tree, child).form.toLowerCase(),
  );
  return words.length === 1
    ? particles.includes(words[0] ?? "")
    : words.every((word, index) => tree.tokens[verb + 1 + index]?.form.toLowerCase() === word);
}
