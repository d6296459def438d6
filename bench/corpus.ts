import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import type { Span } from "../src/text/span.ts";
import { type Layers, secondSchema, textSchema, type Written } from "./corpus-form.ts";
import { locate, locateLayers } from "./corpus-spans.ts";
import { type Split, splits } from "./corpus-vocabulary.ts";

/** A text of the corpus with its annotation; all spans are UTF-16 offsets of `text`. */
export interface CorpusText extends Layers<Span> {
  readonly id: string;
  readonly split: Split;
  readonly title: string | null;
  /** The day of publication. */
  readonly date: string;
  readonly voice: string;
  readonly hardCases: readonly number[];
  /** Names of the states that exist in this text alone, by the code they have in it. */
  readonly invented: Readonly<Record<string, string>>;
  /** Words that look like a statement or an event and are none. */
  readonly decoys: readonly Span[];
  readonly text: string;
}

export interface CorpusFile {
  readonly path: string;
  readonly id: string;
  readonly split: Split;
}

/** Where the corpus lies. */
export const corpusFolder = fileURLToPath(new URL("../corpus/", import.meta.url));

/** The files of the given parts by name; all parts where none is given. */
export function findCorpusFiles(
  parts: readonly Split[] = splits,
  folder = corpusFolder,
): readonly CorpusFile[] {
  return parts.flatMap((split) =>
    jsonFiles(join(folder, "texts", split)).map(({ path, id }) => ({ path, id, split })),
  );
}

/** The files of second annotations; their ids are ids of texts. */
export const findSecondFiles = (
  folder = corpusFolder,
): readonly { readonly path: string; readonly id: string }[] => jsonFiles(join(folder, "second"));

/** The texts of some parts. Throws where a file is not valid: `scripts/check-corpus.ts` says why. */
export function loadCorpus(parts: readonly Split[], folder = corpusFolder): readonly CorpusText[] {
  return findCorpusFiles(parts, folder).map((file) => toText(readJson(file.path), file.split));
}

/** The second annotations with the texts they are of. Throws where a file is not valid or its text is missing. */
export function loadSecond(
  folder = corpusFolder,
): readonly { readonly first: CorpusText; readonly second: Layers<Span> }[] {
  const texts = new Map(findCorpusFiles(splits, folder).map((file) => [file.id, file]));
  return findSecondFiles(folder).map(({ path, id }) => {
    const file = texts.get(id);
    if (file === undefined) throw new Error(`${path}: there is no text ${id}`);
    const first = toText(readJson(file.path), file.split);
    return { first, second: toPlaced(first.text, v.parse(secondSchema, readJson(path))) };
  });
}

/** A parsed file of `corpus/texts/` as a text with spans. Throws where it is not valid. */
export function toText(json: unknown, split: Split): CorpusText {
  const { id, title, date, voice, hardCases, invented, decoys, text, ...layers } = v.parse(textSchema, json);
  return {
    id,
    split,
    title,
    date,
    voice,
    hardCases,
    invented,
    text,
    decoys: decoys.map((written) => locate(text, written)),
    ...toPlaced(text, layers),
  };
}

const toPlaced = (text: string, layers: Layers<Written>): Layers<Span> =>
  locateLayers(layers, (_path, written) => locate(text, written));

export const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

function jsonFiles(folder: string): readonly { readonly path: string; readonly id: string }[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => ({ path: join(folder, name), id: name.slice(0, -".json".length) }));
}
