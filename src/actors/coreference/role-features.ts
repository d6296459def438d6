import type { Clause, Clauses } from "../../language/clauses.ts";
import { isRelation, isUnder, type Tree, tokenAt } from "../../language/tree.ts";
import type { Candidate } from "./features.ts";
import type { Markable } from "./markable.ts";
import { isInFrontPart, predicateAbove } from "./pronoun-place.ts";
import { membersBefore } from "./referent.ts";
import { isSubject, oneOf, ROLES, type Write } from "./write.ts";

const FORMS = ["name", "nominal", "pronoun"];

/** What the nearest markables of a candidate are in their clauses, beside what the pronoun is in its own. */
export function writeRoles(write: Write, pronoun: Markable, candidate: Candidate, tree: Tree): void {
  const { before, behind, referent } = candidate;
  oneOf(write, ROLES, before?.role);
  oneOf(write, FORMS, before?.form);
  const near = before && pronoun.sentence - before.sentence < 2 ? before : undefined;
  write(near !== undefined && near.role === pronoun.role);
  write(near !== undefined && isSubject(near) && isSubject(pronoun));
  write(near !== undefined && isSubject(near) && pronoun.role === "possessor");
  write(near !== undefined && isSubject(near) && pronoun.role === "object");
  writeHere(write, pronoun, before?.sentence === pronoun.sentence ? before : undefined, tree);
  writeBehind(write, pronoun, candidate, tree);
  const subjects = membersBefore(referent, pronoun.at).filter(isSubject);
  write(subjects.some(({ sentence }) => sentence === pronoun.sentence));
  write(subjects.some(({ sentence }) => pronoun.sentence - sentence === 1));
  write(before !== undefined && behind !== undefined);
}

/** A markable before the pronoun in its own sentence. */
function writeHere(write: Write, pronoun: Markable, here: Markable | undefined, tree: Tree): void {
  const isUnderGovernor =
    here !== undefined && here.governor >= 0 && isUnder(tree, pronoun.head, here.governor);
  write(here !== undefined && here.governor === pronoun.governor);
  write(here !== undefined && isSubject(here) && here.governor === predicateAbove(tree, pronoun.head));
  write(isUnderGovernor);
  write(isUnderGovernor && isSubject(here));
  write(here !== undefined && isUnder(tree, pronoun.head, here.head));
  write(here !== undefined && isRelation(tokenAt(tree, here.head).relation, "conj"));
}

/** A name behind the pronoun in its own sentence. */
function writeBehind(write: Write, pronoun: Markable, { before, behind }: Candidate, tree: Tree): void {
  const subject = behind && isSubject(behind) ? behind : undefined;
  write(subject !== undefined);
  write(
    subject !== undefined &&
      isInFrontPart(tree, pronoun.head) &&
      !isUnder(tree, subject.head, predicateAbove(tree, pronoun.head)),
  );
  write(before === undefined && behind !== undefined && pronoun.role === "possessor");
}

/** So many words of a clause are looked at. */
const MOST_HEADS = 16;

/** Who does what in the clause of the pronoun and in those above it; subjects that are left out are supplied. */
export function writeClauses(
  write: Write,
  pronoun: Markable,
  beside: readonly Markable[],
  clauses: Clauses,
  speechVerbs: ReadonlySet<string>,
): void {
  const own: Clause | undefined = clauses.around[pronoun.head];
  const above = own?.governor;
  const isAmong = (heads: readonly number[] | undefined): boolean => {
    const few = heads?.slice(0, MOST_HEADS);
    return few !== undefined && beside.some(({ head }) => few.includes(head));
  };
  const nounsOf = (clause: Clause | undefined): readonly number[] | undefined =>
    clause?.obliques.slice(0, MOST_HEADS).map(({ noun }) => noun);
  write(isAmong(own?.subjects));
  write(isAmong(own?.objects));
  write(isAmong(nounsOf(own)));
  write(isAmong(above?.subjects));
  write(isAmong(above?.objects));
  write(isAmong(nounsOf(above)));
  write(isAmong(own?.firstConjunct?.subjects));
  write(isAmong(own?.firstConjunct?.objects));
  write(own?.antecedent !== undefined && isAmong([own.antecedent]));
  write(isAmong(above?.governor?.subjects));
  const verb = above && clauses.tree.tokens[above.predicate];
  const isReported =
    verb !== undefined && speechVerbs.has(verb.lemma) && isRelation(own?.relation ?? "", "ccomp");
  write(isReported && isAmong(above?.subjects));
  write(isReported && isSubject(pronoun) && isAmong(above?.subjects));
}
