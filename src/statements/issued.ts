import { prepositionOf } from "../language/arguments.ts";
import { childrenOf, type Tree, tokenAt } from "../language/tree.ts";

/** What somebody issues: its words are those of who issued it. */
const ISSUED =
  /^(?:statement|communiqué|communique|resolution|letter|release|declaration|note|decree|notice|tweet|post|memo|memorandum|bulletin|message|circular|manifesto|editorial|commentary|dispatch|filing|petition|complaint|indictment|ruling|verdict)$/u;

/**
 * Places of those who may have issued a written thing: the [army]'s statement, a letter from [Dahl], a Security [Council]
 * resolution. Nothing for other nouns.
 */
export function issuersOf(tree: Tree, noun: number): readonly number[] {
  if (!ISSUED.test(tokenAt(tree, noun).lemma.toLowerCase())) return [];
  const owners = childrenOf(tree, noun, "nmod:poss");
  const makers = childrenOf(tree, noun, "nmod").filter((at) =>
    /^(?:by|from|of)$/u.test(prepositionOf(tree, at)),
  );
  return [...owners, ...makers, ...childrenOf(tree, noun, "compound", "amod")];
}
