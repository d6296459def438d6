import { type Analysis, FEATURE_NAMES, type Sentence, type Token, type Word } from "./analysis.ts";

/**
 * The analysis as CoNLL-U (universaldependencies.org/format.html). MISC holds `TokenRange=start:end`, UTF-16 offsets
 * into the article's text, and for names `NER=B-PER`, `NER=I-PER`. XPOS and DEPS hold `_`. `id` names the document.
 */
export function formatConllu(analysis: Analysis, id: string): string {
  const { text, blocks } = analysis.article;
  const ends = blocks.map((block) => block.end);
  let block = -1;
  const sentences = analysis.sentences.map((sentence, index) => {
    const previous = block;
    while (block < 0 || (ends[block] ?? Number.POSITIVE_INFINITY) < sentence.end) block += 1;
    const comments = [
      ...(index === 0 ? [`# newdoc id = ${oneLine(id)}`] : []),
      ...(block === previous ? [] : ["# newpar"]),
      `# sent_id = ${index + 1}`,
      `# text = ${oneLine(text.slice(sentence.start, sentence.end))}`,
    ];
    return [...comments, ...formatTokens(text, sentence)].join("\n");
  });
  return sentences.map((sentence) => `${sentence}\n\n`).join("");
}

const oneLine = (text: string): string => text.replace(/\s+/gu, " ");

function formatTokens(text: string, { tokens, entities }: Sentence): readonly string[] {
  const names = new Map(
    entities.flatMap(({ first, last, kind }) =>
      Array.from(
        { length: last - first + 1 },
        (_, at) => [first + at, `${at === 0 ? "B" : "I"}-${kind}`] as const,
      ),
    ),
  );
  return tokens.flatMap((token, index) => {
    const line = formatToken(index, token, tokens[index + 1], names.get(index));
    const next = tokens[index + 1];
    if (!next || isPartOfWord(text, tokens, index) || !isPartOfWord(text, tokens, index + 1)) return [line];
    let last = index + 1;
    while (isPartOfWord(text, tokens, last + 1)) last += 1;
    return [formatMultiword(text, tokens, index, last), line];
  });
}

function formatToken(index: number, token: Token, next: Word | undefined, name: string | undefined): string {
  const { form, lemma, tag, head, relation } = token;
  const features = FEATURE_NAMES.flatMap((feature) => {
    const value = token.features[feature];
    return value === undefined ? [] : [`${feature}=${value}`];
  });
  const misc = [...(name === undefined ? [] : [`NER=${name}`]), placeOf(token, next)].join("|");
  return [index + 1, form, lemma, tag, "_", features.join("|") || "_", head + 1, relation, "_", misc].join(
    "\t",
  );
}

/** The line of a word as printed that holds several: 2-3 don't. */
function formatMultiword(text: string, tokens: readonly Word[], first: number, last: number): string {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? start;
  const whole = { form: text.slice(start, end), start, end };
  return `${first + 1}-${last + 1}\t${whole.form}${"\t_".repeat(7)}\t${placeOf(whole, tokens[last + 1])}`;
}

function placeOf({ start, end }: Word, next: Word | undefined): string {
  return `TokenRange=${start}:${end}${next?.start === end ? "|SpaceAfter=No" : ""}`;
}

/** True for a word that is printed in one with the word before it: n't, 's, the not of cannot. */
function isPartOfWord(text: string, tokens: readonly Word[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (!token || before?.end !== token.start) return false;
  if (/^(?:n['’]?t|['’](?:s|re|ve|ll|d|m))$/iu.test(token.form)) return /[\p{L}\p{N}.]$/u.test(before.form);
  const fused = `${before.form} ${token.form}`.toLowerCase();
  if (
    /^(?:can not|gon na|wan na|got ta|gim me|lem me|du nno|i m|i ve|that s|what s|you re|they re|there s)$/u.test(
      fused,
    )
  )
    return true;
  return (
    /^['’]$/u.test(token.form) &&
    /s$/iu.test(before.form) &&
    /^\s[\p{Ll}\p{Lu}]/u.test(text.slice(token.end, token.end + 2))
  );
}
