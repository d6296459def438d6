import { isRelation, spanOf, type Tree, tokenAt } from "../../language/tree.ts";
import type { Span } from "../../text/span.ts";
import type { Conditions } from "../conditions.ts";

/** Where the words of an obligation end, and the conditions that stand behind them. */
export interface Tail extends Conditions {
  /** Place of the last word of the obligation itself. */
  readonly last: number;
}

/** Words that open what stands behind an obligation without belonging to it. */
interface Opener {
  readonly at: number;
  /** Place of the first word behind them. */
  readonly next: number;
  readonly kind: keyof Conditions | "aside";
}

/** Longest first; in lower case. */
const WORDS: readonly (readonly [phrase: string, kind: Opener["kind"]])[] = [
  ["with the exception of", "except"], ["in the event that", "trigger"], ["in the event of", "trigger"],
  ["on condition that", "trigger"], ["as long as", "trigger"], ["so long as", "trigger"], ["as soon as", "trigger"],
  ["in case of", "trigger"], ["in case", "trigger"], ["provided that", "trigger"], ["except where", "except"],
  ["except when", "except"], ["except if", "except"], ["save where", "except"], ["save when", "except"],
  ["save if", "except"], ["save for", "except"], ["save in", "except"], ["apart from", "except"],
  ["other than", "except"], ["except", "except"], ["unless", "except"], ["barring", "except"],
  ["provided", "trigger"], ["providing", "trigger"], ["whenever", "trigger"], ["if", "trigger"],
]; // biome-ignore format: a list of words
/** Words that open a clause only as its mark. */
const MARKS = /^(?:when|once|should)$/u;
/** Words that open a clause about something else. */
const ASIDES = /^(?:while|whereas)$/u;

/**
 * Parts what stands behind a predicate from its words up to `last`: come to its aid, [if it is attacked], [unless] at sea, [in
 * which case …]. Conditions are told by their words, not by the tree: they may hang on any word before them.
 */
export function tailOf(tree: Tree, predicate: number, last: number): Tail {
  const end = endOf(tree, predicate, last);
  const openers: Opener[] = [];
  for (let at = predicate + 1; at <= end; at += 1) {
    const opener = openerAt(tree, at) ?? exceptedAt(tree, at);
    if (opener === undefined) continue;
    openers.push(opener);
    at = Math.max(at, opener.next - 1);
  }
  const [first] = openers;
  if (first === undefined) return { last: Math.max(predicate, end), trigger: undefined, except: undefined };
  const spanFor = (kind: Opener["kind"]): Span | undefined => {
    const index = openers.findIndex((opener) => opener.kind === kind);
    const opener = openers[index];
    if (opener === undefined) return undefined;
    const to = trimmedEnd(tree, (openers[index + 1]?.at ?? end + 1) - 1);
    return to < opener.next ? undefined : spanOf(tree, { first: opener.next, last: to });
  };
  return {
    last: Math.max(predicate, trimmedEnd(tree, first.at - 1)),
    trigger: spanFor("trigger"),
    except: spanFor("except"),
  };
}

/** A condition directly behind the last word goes on to the end of the sentence. */
function endOf(tree: Tree, predicate: number, last: number): number {
  let next = last + 1;
  if (last <= predicate && tree.tokens[next]?.tag !== "PUNCT")
    return trimmedEnd(tree, tree.tokens.length - 1);
  while (next < tree.tokens.length && /^[,"“”]$/u.test(tokenAt(tree, next).form)) next += 1;
  const goesOn = next < tree.tokens.length && openerAt(tree, next) !== undefined;
  return trimmedEnd(tree, goesOn ? tree.tokens.length - 1 : Math.max(last, predicate));
}

function openerAt(tree: Tree, at: number): Opener | undefined {
  const { form, relation, head } = tokenAt(tree, at);
  const word = form.toLowerCase();
  for (const [phrase, kind] of WORDS) {
    const words = phrase.split(" ");
    if (words.every((each, step) => tree.tokens[at + step]?.form.toLowerCase() === each))
      return { at, next: at + words.length, kind };
  }
  if (MARKS.test(word) && head >= 0 && isRelation(tokenAt(tree, head).relation, "advcl"))
    return isRelation(relation, "mark", "advmod", "aux") ? { at, next: at + 1, kind: "trigger" } : undefined;
  if (ASIDES.test(word) && relation === "mark") return { at, next: at + 1, kind: "aside" };
  if (/^(?:in|for|during|at|on)$/u.test(word) && /^any$/iu.test(tree.tokens[at + 1]?.form ?? ""))
    return { at, next: at, kind: "trigger" };
  return form === "," && isAside(tree, at + 1) ? { at, next: at + 1, kind: "aside" } : undefined;
}

/** ", which", ", in which", ", whether": tells more of what was said. */
function isAside(tree: Tree, at: number): boolean {
  const [one, two] = [tree.tokens[at], tree.tokens[at + 1]];
  return /^(?:which|who|whose)$/iu.test(one?.tag === "ADP" ? (two?.form ?? "") : (one?.form ?? ""));
}

/** ", crimes of blood excepted": the words before. */
function exceptedAt(tree: Tree, at: number): Opener | undefined {
  if (tokenAt(tree, at).form !== ",") return undefined;
  for (let place = at + 1; place < Math.min(tree.tokens.length, at + REACH); place += 1) {
    const { form } = tokenAt(tree, place);
    if (/^(?:excepted|excluded|aside|apart)$/u.test(form)) return { at, next: at + 1, kind: "except" };
    if (/^[,;.]$/u.test(form)) return undefined;
  }
  return undefined;
}
/** Words of the longest exception that stands before its word. */
const REACH = 10;

function trimmedEnd(tree: Tree, at: number): number {
  let last = at;
  while (last > 0 && /^(?:[,;:.!?"“”‘’]|[-–—]+|and|or|excepted|excluded)$/u.test(tokenAt(tree, last).form))
    last -= 1;
  return last;
}
