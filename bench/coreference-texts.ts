import { readFileSync } from "node:fs";
import { loadReferenceLexicon, type ReferenceLexicon } from "../src/actors/coreference/lexicon.ts";
import type { Article } from "../src/article/article.ts";
import { analyse } from "../src/language/analyse.ts";
import type { Analysis } from "../src/language/analysis.ts";
import { articleOf } from "./conllu.ts";
import { type GapRow, readGap } from "./coreference-gap.ts";
import { type GumDocument, readGum } from "./coreference-gum.ts";
import { openOurs } from "./parsers.ts";

/** All texts with gold of references, as the reader reads them from raw text. */
export interface Texts {
  readonly rows: readonly (readonly [GapRow, Analysis])[];
  readonly documents: readonly (readonly [GumDocument, Analysis])[];
  readonly lexicon: ReferenceLexicon;
}

/** So many texts are read at a time. */
const AT_ONCE = 32;

/** Reads the texts that `isWanted` names: rows of GAP, documents of GUM. */
export async function readTexts(
  isWanted: (text: GapRow | GumDocument) => boolean = () => true,
): Promise<Texts> {
  const ours = await openOurs();
  const readAll = async (articles: readonly Article[]): Promise<readonly Analysis[]> => {
    const analyses: Analysis[] = [];
    for (let from = 0; from < articles.length; from += AT_ONCE) {
      const group = articles.slice(from, from + AT_ONCE);
      analyses.push(...(await Promise.all(group.map((article) => analyse(article, ours)))));
    }
    return analyses;
  };
  const rows = readGap().filter(isWanted);
  const documents = [...readGum("train"), ...readGum("dev")].filter(isWanted);
  const passages = rows.map(({ text }) =>
    articleOf(text, [{ kind: "paragraph", start: 0, end: text.length }]),
  );
  const readRows = await readAll(passages);
  const readDocuments = await readAll(documents.map(({ article }) => article));
  await ours.reader.close();
  const read = (name: string): string => readFileSync(new URL(`../data/en/${name}`, import.meta.url), "utf8");
  return {
    rows: pair(rows, readRows),
    documents: pair(documents, readDocuments),
    lexicon: loadReferenceLexicon(read),
  };
}

const pair = <Text>(
  texts: readonly Text[],
  analyses: readonly Analysis[],
): readonly (readonly [Text, Analysis])[] =>
  texts.flatMap((text, at) => {
    const analysis = analyses[at];
    return analysis ? [[text, analysis] as const] : [];
  });
