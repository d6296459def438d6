import { overlaps, type Span } from "../src/text/span.ts";
import { type GumDocument, readGum } from "./coreference-gum.ts";
import { readLines } from "./reading.ts";

/** Who is said to have said, thought or known something, as GUM's trees of discourse have it: between clauses of one text. */
export interface GumAttribution {
  /** The clause that attributes: "the mayor said". */
  readonly cue: string;
  /** The clauses attributed, cut to the sentence of the first of them. */
  readonly content: readonly Span[];
  readonly sentence: Span;
}

export interface AttributedDocument {
  readonly document: GumDocument;
  readonly attributions: readonly GumAttribution[];
}

interface Row {
  readonly doc: string;
  readonly edus: readonly (readonly [id: number, sentence: number, text: string])[];
  readonly attributions: readonly {
    readonly cue_text: string;
    readonly content_text_same_sentence: string;
    readonly sent_content: number;
  }[];
}

/** An elementary unit of discourse: a clause, more or less. */
interface Unit {
  readonly sentence: number;
  readonly text: string;
  readonly span: Span;
}

/** GUM's documents of some genres with their attributions, train and dev. Throws where the data is missing. */
export function readAttributions(folder: string, genres: readonly string[]): readonly AttributedDocument[] {
  return (["train", "dev"] as const).flatMap((part) => {
    const rows = new Map(
      readLines<Row>(folder, `statements/gum-attribution-${part}.jsonl`).map((row) => [row.doc, row]),
    );
    return readGum(part).flatMap((document) => {
      const row = rows.get(document.name);
      if (row === undefined || !genres.includes(document.genre)) return [];
      return [{ document, attributions: toAttributions(document, row) }];
    });
  });
}

function toAttributions({ article: { text }, sentences }: GumDocument, row: Row): readonly GumAttribution[] {
  const units = locateUnits(text, row);
  return row.attributions.map(({ cue_text, content_text_same_sentence, sent_content }) => {
    const own = units.filter(({ sentence }) => sentence === sent_content);
    const chosen = chooseUnits(own, content_text_same_sentence);
    const first = chosen?.[0];
    const sentence = first && sentences.find((each) => overlaps(each, first.span));
    if (chosen === undefined || sentence === undefined)
      throw new RangeError(`${row.doc}: no units of sentence ${sent_content} for ${cue_text}`);
    return { cue: cue_text, content: chosen.map(({ span }) => span), sentence };
  });
}

/** The units at their places in the text, which has the same characters but for white space. */
function locateUnits(text: string, { doc, edus }: Row): readonly Unit[] {
  let at = 0;
  return edus.map(([, sentence, unit]) => {
    while (/\s/u.test(text.charAt(at))) at += 1;
    const start = at;
    for (const character of unit.replace(/\s+/gu, "")) {
      while (/\s/u.test(text.charAt(at))) at += 1;
      if (!text.startsWith(character, at)) throw new RangeError(`${doc}: ${unit} is not at ${at}`);
      at += character.length;
    }
    return { sentence, text: unit, span: { start, end: at } };
  });
}

/** Those of the units, in order, whose texts make up `text`; undefined for none. */
function chooseUnits(units: readonly Unit[], text: string): readonly Unit[] | undefined {
  if (text === "") return [];
  const [first, ...others] = units;
  if (first === undefined) return undefined;
  const isNext = text === first.text || text.startsWith(`${first.text} `);
  const rest = isNext ? chooseUnits(others, text.slice(first.text.length + 1)) : undefined;
  return rest ? [first, ...rest] : chooseUnits(others, text);
}
