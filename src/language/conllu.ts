import type { Analysis, Sentence, Word } from "./analysis.ts";

/**
 * The analysis as CoNLL-U (universaldependencies.org/format.html). MISC holds `TokenRange=start:end`, UTF-16 offsets
 * into the article's text; columns that nothing is known of hold `_`. `id` names the document.
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

function formatTokens(text: string, { tokens }: Sentence): readonly string[] {
  return tokens.flatMap((token, index) => {
    const line = formatLine(String(index + 1), token, tokens[index + 1]);
    const next = tokens[index + 1];
    if (!next || isPartOfWord(text, tokens, index) || !isPartOfWord(text, tokens, index + 1)) return [line];
    let last = index + 1;
    while (isPartOfWord(text, tokens, last + 1)) last += 1;
    const { start } = token;
    const end = tokens[last]?.end ?? token.end;
    const whole = { form: text.slice(start, end), start, end };
    return [formatLine(`${index + 1}-${last + 1}`, whole, tokens[last + 1]), line];
  });
}

function formatLine(id: string, token: Word, next: Word | undefined): string {
  const spaced = next !== undefined && next.start === token.end ? "|SpaceAfter=No" : "";
  return `${id}\t${token.form}${"\t_".repeat(7)}\tTokenRange=${token.start}:${token.end}${spaced}`;
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
