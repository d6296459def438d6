import type { Scene } from "../../events/scene.ts";
import type { Token } from "../../language/analysis.ts";
import { childrenOf, isRelation, tokenAt } from "../../language/tree.ts";
import type { AgreementNoun, RelationLexicon } from "../lexicon.ts";
import type { Page } from "../page.ts";

/** A word of the page that names an agreement. */
export interface Mention {
  readonly scene: Scene;
  readonly at: number;
  readonly noun: AgreementNoun;
  /** With "the", "this" or an owner. */
  readonly isDefinite: boolean;
}

/** The nouns of a page that may name agreements, in order. */
export function findMentions({ scenes }: Page, { agreementNouns }: RelationLexicon): readonly Mention[] {
  return scenes.flatMap((scene) =>
    scene.sentence.tokens.flatMap((token, at): readonly Mention[] => {
      if (/^it$/iu.test(token.form)) return [{ scene, at, noun: IT, isDefinite: true }];
      if (token.tag !== "NOUN" && token.tag !== "PROPN") return [];
      const noun = agreementNouns.get(token.lemma.toLowerCase());
      if (noun === undefined || !isHead(scene, at) || isSeveral(token, noun)) return [];
      return [{ scene, at, noun, isDefinite: isDefinite(scene, at) }];
    }),
  );
}

/** "It enters into force on Friday": takes up what was named before. */
const IT: AgreementNoun = { lemma: "it", kind: "other", counts: "pointing" };

/** Treaties in general are none. */
const isSeveral = ({ features }: Token, { kind, counts, lemma }: AgreementNoun): boolean =>
  features.Number === "Plur" && kind !== "sanctions" && counts !== "pointing" && lemma !== "minute";

/** Not the first part of another noun: treaty obligations, ceasefire monitors. */
const isHead = ({ clauses: { tree } }: Scene, at: number): boolean =>
  !isRelation(tokenAt(tree, at).relation, "compound", "flat") || /^\p{Lu}/u.test(tokenAt(tree, at).form);

const isDefinite = ({ clauses: { tree } }: Scene, at: number): boolean =>
  childrenOf(tree, at, "det", "nmod:poss").some(
    (child) => !/^(?:an?|some|no|any|every|each|another)$/iu.test(tokenAt(tree, child).form),
  );
