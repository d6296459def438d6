import type { Article, Block } from "../src/article/article.ts";
import { FEATURE_NAMES, type FeatureName, type Token } from "../src/language/analysis.ts";
import { unknown } from "../src/text/known.ts";
import type { Span } from "../src/text/span.ts";

/** A document of a treebank as an article, with the spans of its words and sentences. */
export interface GoldDocument {
  readonly article: Article;
  readonly words: readonly Span[];
  readonly sentences: readonly Span[];
}

/** The trees of a treebank, a sentence each: its words with their gold grammar. Spans are into the sentence's own text. */
export function readTrees(conllu: string): readonly (readonly Token[])[] {
  return conllu
    .trim()
    .split(/\n\n+/u)
    .map((sentence) => toTree(sentence.split("\n").map((line) => line.split("\t"))));
}

function toTree(rows: readonly (readonly string[])[]): readonly Token[] {
  let start = 0;
  return rows
    .filter(([id = ""]) => /^\d+$/u.test(id))
    .map(([, form = "", lemma = "", tag = "", , features = "", head = "", relation = "", , misc = ""]) => {
      const token = { form, start, end: start + form.length, lemma, tag, relation, head: Number(head) - 1 };
      start = token.end + (misc.includes("SpaceAfter=No") ? 0 : 1);
      return { ...token, features: toFeatures(features) };
    });
}

function toFeatures(column: string): Token["features"] {
  const pairs = column.split("|").map((pair) => pair.split("="));
  return Object.fromEntries(pairs.filter(([name = ""]) => FEATURE_NAMES.includes(name as FeatureName)));
}

/** Reads CoNLL-U into documents (by `# newdoc`) of paragraphs (by `# newpar`). */
export function readDocuments(conllu: string): readonly GoldDocument[] {
  return conllu
    .split(/^(?=# newdoc)/mu)
    .filter((document) => document.trim() !== "")
    .map(toDocument);
}

function toDocument(conllu: string): GoldDocument {
  let text = "";
  const words: Span[] = [];
  const sentences: Span[] = [];
  const starts: number[] = [];
  for (const sentence of conllu.trim().split(/\n\n+/u)) {
    const lines = sentence.split("\n");
    const startsBlock = text === "" || lines.some((line) => /^# newpar(?:$| )/u.test(line));
    if (startsBlock && text !== "") text = `${text.trimEnd()}\n\n`;
    if (startsBlock) starts.push(text.length);
    const start = text.length;
    text = addWords(text, lines, words);
    sentences.push({ start, end: text.trimEnd().length });
  }
  const blocks = starts.map((start, index): Block => {
    const end = text.slice(0, starts[index + 1] ?? text.length).trimEnd().length;
    return { kind: "paragraph", start, end };
  });
  return { article: articleOf(text.trimEnd(), blocks), words, sentences };
}

/** Adds the words of a sentence to `words`; returns the text with the sentence behind it. */
function addWords(before: string, lines: readonly string[], words: Span[]): string {
  let text = before;
  let inside = 0;
  for (const line of lines) {
    const [id = "", form = "", , , , , , , , misc = ""] = line.split("\t");
    if (!/^\d/u.test(id) || id.includes(".")) continue;
    const [first = 0, last] = id.split("-").map(Number);
    if (last === undefined && inside > 0) {
      inside -= 1;
      continue;
    }
    const count = last === undefined ? 1 : last - first + 1;
    inside = last === undefined ? 0 : count;
    for (const part of partsOf(form, lines, first, count)) {
      words.push({ start: text.length, end: text.length + part.length });
      text += part;
    }
    if (!misc.includes("SpaceAfter=No")) text += " ";
  }
  return text;
}

/** The printed forms of the words in a multiword token; the whole where they do not add up to it. */
function partsOf(form: string, lines: readonly string[], first: number, count: number): readonly string[] {
  if (count === 1) return [form];
  const parts = lines
    .map((line) => line.split("\t"))
    .filter(([id = ""]) => Number(id) >= first && Number(id) < first + count)
    .map(([, part = ""]) => part);
  return parts.join("") === form ? parts : [form];
}

/** An article of nothing but text. */
export function articleOf(text: string, blocks: readonly Block[]): Article {
  return {
    url: undefined,
    canonicalUrl: undefined,
    outlet: { name: undefined, domain: undefined, agency: undefined },
    title: undefined,
    byline: [],
    dateline: undefined,
    section: undefined,
    language: "en",
    published: unknown,
    modified: unknown,
    text,
    blocks,
    related: [],
    issues: [],
  };
}
