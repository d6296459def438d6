import { nounPhraseOf } from "../../language/noun-phrase.ts";
import { childrenOf, extentOf, isRelation, spanOf, tokenAt } from "../../language/tree.ts";
import { slice } from "../../text/span.ts";
import type { Mention } from "./mention.ts";

/** Prepositions behind the noun that belong to the name of an agreement: pact on water, Treaty of Kesh, treaty of 1920. */
const NAMING = /^(?:on|of|for|concerning|regarding|against)$/u;

/** The name as printed, without article, owner, and what is only told of it: a [2011 fisheries accord] signed in Kesh. */
export function nameOf({ scene, at }: Mention, text: string): string {
  const { tree } = scene.clauses;
  let { first } = nounPhraseOf(tree, at);
  while (first < at && isArticle(tree.tokens[first]?.form ?? "", tree.tokens[first]?.relation ?? ""))
    first += 1;
  const owner = childrenOf(tree, at, "nmod:poss")
    .filter((child) => child < at)
    .at(-1);
  if (owner !== undefined) first = Math.max(first, Math.min(at, extentOf(tree, owner).last + 1));
  let last = at;
  for (const child of childrenOf(tree, at, "nmod", "flat")) {
    if (child < at || isRelation(tokenAt(tree, child).relation, "nmod:poss")) continue;
    const [preposition] = childrenOf(tree, child, "case");
    const isTied = preposition === undefined || NAMING.test(tokenAt(tree, preposition).form.toLowerCase());
    const extent = extentOf(tree, child);
    if (isTied && extent.first === last + 1 && !isDay(tree.tokens.slice(extent.first, extent.last + 1)))
      last = extent.last;
  }
  return slice(text, spanOf(tree, { first, last }));
}

const isArticle = (form: string, relation: string): boolean =>
  relation === "det" ||
  /^(?:the|an?|this|that|these|such|so-called|[“”"'‘’]|new|planned|proposed)$/iu.test(form);

/** A full date only tells when: the pact of 18 July 1991. A year belongs to the name. */
const isDay = (tokens: readonly { readonly form: string }[]): boolean =>
  tokens.some(({ form }) => MONTH.test(form));
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/iu;
