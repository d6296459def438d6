import type { Actor } from "../../actors/actor.ts";
import { referenceAt } from "../../actors/coreference/resolve.ts";
import type { Clause } from "../../language/clauses.ts";
import { findClauseNegators } from "../../language/negation.ts";
import { childOf, childrenOf, isRelation, type Tree, tokenAt } from "../../language/tree.ts";
import type { Line } from "../scene.ts";
import { namedAt } from "../subject.ts";
import { isSaid, type Said } from "./said.ts";

/**
 * Whom a clause is about. self: the speaker and his side; you: those spoken to; it: "it", "this", "there"; none: it has
 * no subject; other: another actor; thing: all else.
 */
type About = "self" | "you" | "it" | "none" | "other" | "thing";

/** future: will, and the would of reported speech; must: must, should, has to; can: can, may; order: an imperative; past: also has done. */
type Time = "future" | "must" | "can" | "order" | "past" | "now";

/** A clause of what is said. */
export interface SaidClause {
  readonly line: Line;
  readonly clause: Clause;
  /** False for one that hangs on another clause of the words. */
  readonly isMain: boolean;
  readonly about: About;
  readonly time: Time;
  readonly isNegative: boolean;
}

/** The clauses of what is said, in text order. */
export function clausesOf(said: Said): readonly SaidClause[] {
  return said.lines.flatMap((line) => {
    const { tree, all } = line.clauses;
    return all
      .filter(({ predicate }) => isSaid(said, tokenAt(tree, predicate)))
      .map((clause) => ({
        line,
        clause,
        isMain: isMain(said, tree, clause),
        about: aboutOf(said, line, clause),
        time: timeOf(tree, clause),
        isNegative: findClauseNegators(tree, clause).length > 0,
      }));
  });
}

const isMain = (said: Said, tree: Tree, { head, relation }: Clause): boolean =>
  head < 0 || isRelation(relation, "parataxis") || !isSaid(said, tokenAt(tree, head));

const SELF = /^(?:i|we|us|me|my|our|ours|mine|myself|ourselves)$/u;
const YOU = /^(?:you|yours?)$/u;
const OTHER = /^(?:he|she|they|who|whoever|somebody|someone|anyone|anybody)$/u;
const IT = /^(?:it|this|that|these|those|there|which|what)$/u;

function aboutOf(said: Said, line: Line, { subjects, predicate }: Clause): About {
  const [subject] = subjects;
  if (subject !== undefined) return personAt(said, line, subject);
  return childOf(line.clauses.tree, predicate, "expl") === undefined ? "none" : "it";
}

/** Whom a noun or pronoun means; what belongs to the speaker ("our army", "his country") counts as he. */
function personAt(said: Said, line: Line, at: number): About {
  const { tree } = line.clauses;
  const word = tokenAt(tree, at).form.toLowerCase();
  if (YOU.test(word)) return "you";
  const owners = childrenOf(tree, at, "nmod:poss");
  if ([at, ...owners].some((place) => isSelf(said, line, place))) return "self";
  const isNamed = meantAt(said, line, at).length > 0;
  if (isNamed || OTHER.test(word)) return "other";
  return IT.test(word) ? "it" : "thing";
}

function isSelf(said: Said, line: Line, at: number): boolean {
  return (
    SELF.test(tokenAt(line.clauses.tree, at).form.toLowerCase()) ||
    meantAt(said, line, at).some((actor) => said.speakers.some((speaker) => isSameSide(speaker, actor)))
  );
}

function meantAt({ scene: { references } }: Said, line: Line, at: number): readonly Actor[] {
  const token = tokenAt(line.clauses.tree, at);
  if (token.tag === "PRON")
    return referenceAt(references, token).actors.flatMap((place) => references.actors[place] ?? []);
  const named = namedAt(line, at);
  return named === undefined ? [] : [named.actor];
}

/** Sectors whose members speak for their state. */
const OFFICIAL = /^(?:GOV|MIL|LEG|COP|SPY|JUD|IGO|UNK)$/u;

/** The speaker, or for one who speaks for a state that state and its government. */
const isSameSide = (speaker: Actor, actor: Actor): boolean =>
  speaker === actor ||
  (speaker.code !== "UNK" &&
    speaker.code === actor.code &&
    OFFICIAL.test(speaker.sector) &&
    (actor.kind === "state" || actor.sector === "GOV" || actor.sector === "MIL"));

function timeOf(tree: Tree, clause: Clause): Time {
  const { predicate, verbs, subjects } = clause;
  const verb = tokenAt(tree, predicate);
  const auxiliaries = verbs.auxiliaries.map((at) => tokenAt(tree, at));
  const has = (words: RegExp): boolean =>
    auxiliaries.some(({ lemma, form }) => words.test(lemma) || words.test(form));
  const governs = childrenOf(tree, predicate, "xcomp").some((at) => tokenAt(tree, at).tag === "VERB");
  if (has(/^(?:must|should|ought|shall)$/u) || (governs && /^(?:need|have)$/u.test(verb.lemma)))
    return "must";
  if (has(/^(?:will|wo|would|['’]ll|['’]d)$/u)) return "future";
  if (governs && verb.lemma === "go" && has(/^be$/u)) return "future";
  if (has(/^(?:can|could|ca|may|might)$/u)) return "can";
  const isBare = auxiliaries.length === 0 && subjects.length === 0;
  if (isBare && verb.features.Mood === "Imp") return "order";
  if (verbs.infinitive) return "now";
  const opening = auxiliaries[0] ?? verb;
  return (opening.features.VerbForm !== "Part" && opening.features.Tense === "Past") || has(/^have$/u)
    ? "past"
    : "now";
}
