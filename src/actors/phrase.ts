import { appositionsOf, nounPhraseOf } from "../language/noun-phrase.ts";
import { type Extent, spanOf, type Tree, tokenAt } from "../language/tree.ts";
import type { Span } from "../text/span.ts";
import type { Mention } from "./actor.ts";
import { roleAt } from "./noun-words.ts";
import type { Reading } from "./reading.ts";

/** A name as a mention: the words themselves, and its phrase from the first article, adjective or title on. */
export function toNameMention(
  reading: Reading,
  { first, last }: Extent,
  head: number,
  form: Mention["form"],
): Mention {
  const { tree } = reading;
  const { start, end } = spanOf(tree, { first, last });
  const own = nounPhraseOf(tree, head);
  const [top = head] = appositionsOf(tree, head);
  const from = top < first && roleAt(reading, top) !== undefined ? nounPhraseOf(tree, top).first : first;
  const opening = tokenAt(tree, Math.min(own.first, from, first));
  return { start, end, form, phrase: { start: opening.start, end } };
}

const BREAK = /^(?:,|;|:|[-–—]{1,2}|\(|including|especially|like)$/u;
const MARK = /^\P{L}+$/u;

/** Without marks at its edges, and without what a comma or a dash sets apart behind the head. */
function trimmed(tree: Tree, { first, last }: Extent, head: number): Extent {
  let [from, to] = [first, head];
  while (to < last && !isBreak(tree, to + 1)) to += 1;
  for (let at = first; at < head; at += 1)
    if (isBreak(tree, at) && tokenAt(tree, at).form !== ",") from = at + 1;
  while (from < head && /^(?:ADP|SCONJ|CCONJ)$/u.test(tokenAt(tree, from).tag)) from += 1;
  while (from < head && MARK.test(tokenAt(tree, from).form) && !/\p{N}/u.test(tokenAt(tree, from).form))
    from += 1;
  while (to > head && MARK.test(tokenAt(tree, to).form)) to -= 1;
  return { first: from, last: to };
}

/** A hyphen within a word is no break: the London-based group. */
function isBreak(tree: Tree, at: number): boolean {
  const { form, start } = tokenAt(tree, at);
  return BREAK.test(form) && !(form === "-" && tree.tokens[at - 1]?.end === start);
}

/** A whole noun phrase as a mention: "three officials briefed on the talks". */
export function toPhraseMention({ tree }: Reading, head: number, form: Mention["form"]): Mention {
  const phrase: Span = spanOf(tree, trimmed(tree, nounPhraseOf(tree, head), head));
  return { ...phrase, form, phrase };
}
