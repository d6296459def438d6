import { textOf } from "../language/arguments.ts";
import {
  childrenOf,
  extentOf,
  isRelation,
  spanOf,
  stretchesOf,
  type Tree,
  tokenAt,
} from "../language/tree.ts";
import type { Span } from "../text/span.ts";

/** What something hangs on: under what it holds, and under what it does not. */
export interface Conditions {
  /** Without "if". */
  readonly trigger: Span | undefined;
  /** Without "unless". */
  readonly except: Span | undefined;
}

const IF =
  /^(?:if|when|whenever|once|provided|provided that|providing|should|in case|as soon as|as long as|on condition that|in the event that|where)$/u;
const UNLESS = /^(?:unless|except|except if|except when|except where|save|save where|save when|save if)$/u;
const IF_NOUN = /^(?:in case of|in the event of|upon)$/u;
const UNLESS_NOUN =
  /^(?:except|except for|except in|save|save for|save in|apart from|other than|with the exception of|barring)$/u;

/** The conditions that stand beside a predicate: clauses with "if" and "unless", phrases with "in case of" and "except". */
export function conditionsOf(tree: Tree, predicate: number): Conditions {
  const clauses = childrenOf(tree, predicate, "advcl");
  const nouns = childrenOf(tree, predicate, "obl", "nmod");
  return {
    trigger: openedBy(tree, clauses, IF) ?? invertedIn(tree, clauses) ?? openedBy(tree, nouns, IF_NOUN),
    except: openedBy(tree, clauses, UNLESS) ?? openedBy(tree, nouns, UNLESS_NOUN),
  };
}

/** What stands behind the opening words of the first that is opened by some. */
function openedBy(tree: Tree, places: readonly number[], words: RegExp): Span | undefined {
  for (const at of places) {
    const opening = openingOf(tree, at);
    if (words.test(opening.text)) return spanBehind(tree, at, opening.last);
  }
  return undefined;
}

/** The words that open a clause or phrase, with the place of the last of them. */
function openingOf(tree: Tree, at: number): { readonly text: string; readonly last: number } {
  const marks = childrenOf(tree, at, "mark", "case", "cc");
  const adverbs = childrenOf(tree, at, "advmod").filter(
    (child) => child < at && /^(?:when|whenever|where|once)$/iu.test(tokenAt(tree, child).form),
  );
  const words = [...marks, ...adverbs].filter((mark) => mark < at).sort((a, b) => a - b);
  const all = words.flatMap((word) => [word, ...childrenOf(tree, word, "fixed")]);
  return { text: textOf(tree, words), last: Math.max(-1, ...all) };
}

/** "Should it fail", "were they to leave": the verb before its subject says if. */
function invertedIn(tree: Tree, clauses: readonly number[]): Span | undefined {
  for (const at of clauses) {
    const { first } = extentOf(tree, at);
    const { form, relation } = tokenAt(tree, first);
    if (/^(?:should|were|had)$/iu.test(form) && isRelation(relation, "aux", "cop"))
      return spanBehind(tree, at, first);
  }
  return undefined;
}

function spanBehind(tree: Tree, at: number, last: number): Span | undefined {
  const stretch = stretchesOf(tree, at).find((each) => each.last > last);
  if (stretch === undefined) return undefined;
  const first = Math.max(stretch.first, last + 1);
  return first > stretch.last ? undefined : spanOf(tree, { first, last: stretch.last });
}
