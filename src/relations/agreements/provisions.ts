import type { Actor } from "../../actors/actor.ts";
import { actorsIn } from "../../events/participants.ts";
import type { Scene } from "../../events/scene.ts";
import { type Clause, doersOf } from "../../language/clauses.ts";
import { childrenOf, extentOf, isRelation, tokenAt } from "../../language/tree.ts";
import type { Obliging, RelationLexicon } from "../lexicon.ts";
import type { Provision } from "../relation.ts";
import { isBound, mayOblige, REPORTING } from "./binding.ts";
import type { Mention } from "./mention.ts";
import { distinct } from "./parties.ts";
import { articleIn, dutyOf } from "./phrases.ts";

/** A provision, where `obliged` is undefined for whom the words "each", "the parties" mean. */
export interface Found extends Omit<Provision, "obliged"> {
  readonly obliged: readonly Actor[] | undefined;
  /** Obliges members, of a body that need not be named there. */
  readonly isOfMembers: boolean;
}

/** One way in which news tells what an agreement obliges to. */
export interface ProvisionPattern {
  readonly name: string;
  find(mention: Mention, text: string, lexicon: RelationLexicon): readonly Found[];
}

const UNDER =
  /^(?:under|by|in|according to|in accordance with|pursuant to|under terms of|by virtue of|in line with|under the terms of|as part of|in terms of)$/u;
/** Words for all the parties. */
const PARTIES = /^(?:each|both|either|party|parties|side|signatory|member|signer|all)$/u;

/** "Under the pact each must free the crews", "a pact under which each must free the crews". */
export const underAgreement: ProvisionPattern = {
  name: "under-agreement",
  find: (mention, text) => {
    const { scene, at } = mention;
    return scene.clauses.all.flatMap((clause): readonly Found[] => {
      const tie = clause.obliques.find(
        ({ noun, preposition }) =>
          UNDER.test(preposition) && (isTieOf(mention, noun) || isLastBefore(mention, clause, noun)),
      );
      if (tie === undefined) return [];
      const told = toldUnder(
        mention,
        clause.relation === "advcl" && clause.governor ? clause.governor : clause,
      );
      if (told === clause && !mayOblige(mention.scene, clause)) return [];
      const outer = told === clause ? undefined : clause;
      return withConjoined(mention, told).map((each) => toFound(mention, text, each, outer, [tie.noun, at]));
    });
  },
};

/** Of a report between commas what it reports: under the pact, [he said], each must. Of a body what it asks of others. */
function toldUnder(mention: Mention, clause: Clause): Clause {
  const { lemma } = tokenAt(mention.scene.clauses.tree, clause.predicate);
  const inner = complements(mention, clause);
  const told = inner.find(({ relation }) => relation === "ccomp" || relation === "parataxis");
  if (REPORTING.test(lemma) && told !== undefined) return told;
  return (
    (ASKING.test(lemma) && inner.find(({ verbs, relation }) => verbs.infinitive || relation === "ccomp")) ||
    clause
  );
}
const ASKING =
  /^(?:call|ask|urge|demand|request|require|decide|oblige|instruct|direct|order|agree|undertake|pledge|promise|commit|bind)$/u;

/** "under which" of a noun that is no agreement means the last agreement before: the ratification of [the pact], under which. */
function isLastBefore(
  { scene, at }: Mention,
  { obliques, antecedent, predicate }: Clause,
  noun: number,
): boolean {
  const { tree } = scene.clauses;
  const which = tree.children[predicate]?.find((child) => /^which$/iu.test(tokenAt(tree, child).form));
  if (which === undefined || noun !== antecedent || obliques.length === 0) return false;
  return at < which && which - at < REACH && antecedent < at;
}
/** Words between an agreement and the relative clause about it. */
const REACH = 10;

/** "The pact obliges each to free the crews", "provides for patrols", "bars works"; also "that obliges". */
export const agreementObliges: ProvisionPattern = {
  name: "agreement-obliges",
  find: (mention, text, lexicon) =>
    mention.scene.clauses.all.flatMap((clause) => {
      const lemma = tokenAt(mention.scene.clauses.tree, clause.predicate).lemma.toLowerCase();
      if (doersOf(clause).every((doer) => !isTieOf(mention, doer))) return [];
      if (clause.voice !== "active")
        return lexicon.obligingVerbs.has(lemma) ? BY_WAY.infinitive(mention, text, clause) : [];
      const ways = lexicon.obligingVerbs.get(lemma) ?? [];
      for (const way of ways) {
        const found = BY_WAY[way](mention, text, clause);
        if (found.length > 0) return found;
      }
      return [];
    }),
};

/** Finds what a clause whose subject is the agreement obliges to, by what its verb takes. */
type Way = (mention: Mention, text: string, clause: Clause) => readonly Found[];

const BY_WAY: Readonly<Record<Obliging, Way>> = {
  infinitive: (mention, text, clause) =>
    complements(mention, clause)
      .filter(({ verbs }) => verbs.infinitive)
      .flatMap((each) => withConjoined(mention, each).map((one) => toFound(mention, text, one, clause, []))),
  clause: (mention, text, clause) =>
    complements(mention, clause)
      .filter(({ relation }) => relation === "ccomp")
      .flatMap((each) => withConjoined(mention, each).map((one) => toFound(mention, text, one, clause, []))),
  for: (mention, text, clause) =>
    clause.obliques
      .filter(({ preposition }) => preposition === "for")
      .map(({ noun }) => ofNoun(mention, text, clause, noun)),
  object: (mention, text, clause) => clause.objects.map((noun) => ofNoun(mention, text, clause, noun)),
  phrase: (mention, text, clause) =>
    clause.objects.length === 0
      ? []
      : [
          {
            ...toFound(mention, text, clause, undefined, []),
            obliged: obligedBy(mention, [...clause.indirectObjects, ...clause.objects]),
          },
        ],
};

/** "The parties undertake to free the crews", "Each shall free the crews", in the sentence of the agreement or behind it. */
export function findDuties(mention: Mention, scene: Mention["scene"], text: string): readonly Found[] {
  const here: Mention = { ...mention, scene, at: scene === mention.scene ? mention.at : -1 };
  return scene.clauses.all.flatMap((clause): readonly Found[] => {
    const { tree } = scene.clauses;
    const subjects = [...clause.subjects, ...childrenOf(tree, clause.predicate, "nsubj")];
    const isParties = subjects.some((subject) => PARTIES.test(tokenAt(tree, subject).lemma.toLowerCase()));
    if (subjects.length === 0 || clause.firstConjunct !== undefined) return [];
    const undertakes = UNDERTAKE.test(tokenAt(tree, clause.predicate).lemma);
    if (undertakes)
      return complements(here, clause)
        .filter(({ verbs }) => verbs.infinitive)
        .flatMap((each) => withConjoined(here, each))
        .map((each) => toFound(here, text, each, clause, []));
    if (!isParties || !isBound(scene, clause)) return [];
    return withConjoined(here, clause).map((each) => toFound(here, text, each, undefined, []));
  });
}
const UNDERTAKE = /^(?:undertake|pledge|commit|agree)$/u;

function ofNoun(mention: Mention, text: string, clause: Clause, noun: number): Found {
  const { scene } = mention;
  const { obligation: whole, ...conditions } = dutyOf(scene, clause, []);
  const { tree } = scene.clauses;
  const first = (tree.children[noun] ?? []).find(
    (child) => !isRelation(tokenAt(tree, child).relation, "case"),
  );
  const start = Math.min(tokenAt(tree, noun).start, tokenAt(tree, first ?? noun).start);
  return {
    obligation: { start, end: Math.max(whole.end, tokenAt(tree, noun).end) },
    ...conditions,
    article: articleIn(text, scene),
    obliged: undefined,
    isOfMembers: false,
  };
}

function toFound(
  mention: Mention,
  text: string,
  clause: Clause,
  outer: Clause | undefined,
  outside: readonly number[],
): Found {
  const { scene } = mention;
  return {
    ...dutyOf(scene, clause, outside, outer),
    article: articleIn(text, scene),
    obliged: obligedBy(mention, clause.subjects),
    isOfMembers: [...clause.subjects, ...(outer?.objects ?? [])].some((at) =>
      /^member$/iu.test(tokenAt(scene.clauses.tree, at).lemma),
    ),
  };
}

/** Those who are named; undefined for "each", "the parties", or nobody known. */
function obligedBy({ scene }: Mention, places: readonly number[]): readonly Actor[] | undefined {
  const own = places.filter((place) => !isForParties(scene, place));
  const named = distinct(own.flatMap((place) => actorsIn(scene, place)));
  return named.length > 0 ? named : undefined;
}

const isForParties = ({ clauses: { tree } }: Scene, place: number): boolean =>
  PARTIES.test(tokenAt(tree, place).lemma.toLowerCase());

/** The agreement itself, or its article: [Article 4] of the pact, [its terms]. */
function isTieOf({ scene, at }: Mention, noun: number): boolean {
  if (noun === at) return true;
  const { tree } = scene.clauses;
  const inner = tree.children[noun] ?? [];
  return (
    inner.includes(at) &&
    /^(?:article|term|clause|paragraph|provision|annex|section|chapter|text)$/iu.test(
      tokenAt(tree, noun).lemma,
    )
  );
}

const complements = ({ scene }: Mention, clause: Clause): readonly Clause[] =>
  scene.clauses.all.filter(
    ({ governor, relation, firstConjunct }) =>
      governor === clause && firstConjunct === undefined && /^(?:xcomp|ccomp|advcl|acl)$/u.test(relation),
  );

/** A clause with those coordinated with it. */
const withConjoined = ({ scene }: Mention, clause: Clause): readonly Clause[] => [
  clause,
  ...scene.clauses.all.filter(
    (each) => each.firstConjunct === clause || (each.governor === clause && isBeside(scene, clause, each)),
  ),
];

/** "…; weapons are not permitted", "while the army withdraws". */
function isBeside({ clauses: { tree } }: Scene, { predicate }: Clause, each: Clause): boolean {
  if (each.predicate < predicate || each.subjects.length === 0) return false;
  if (each.markers.some((at) => /^(?:while|whereas)$/iu.test(tokenAt(tree, at).form))) return true;
  const { first } = extentOf(tree, each.predicate);
  return (
    each.relation === "parataxis" && tree.tokens.slice(predicate, first + 1).some(({ form }) => form === ";")
  );
}
