import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Span } from "../src/text/span.ts";
import { dataFolder } from "./data.ts";

/** One of the two names that a pronoun of GAP may mean. */
export interface GapName {
  readonly span: Span;
  readonly isMeant: boolean;
}

/** A row of GAP: a passage, a pronoun in it, two names (Webster et al. 2018, Mind the GAP; Apache-2.0). */
export interface GapRow {
  readonly id: string;
  readonly text: string;
  readonly pronoun: Span;
  readonly names: readonly [GapName, GapName];
  readonly gender: "m" | "f";
  /** Weights may be trained on it; the other rows are the gate. */
  readonly isForTraining: boolean;
}

const TRAINING_ROWS = 1500;

/** All rows, in order. The file counts Unicode characters, spans count UTF-16 units. */
export function readGap(): readonly GapRow[] {
  const lines = readFileSync(resolve(dataFolder, "coref/gap-development.tsv"), "utf8")
    .trim()
    .split("\n")
    .slice(1);
  return lines.map((line, row) => {
    const [
      id = "",
      text = "",
      form = "",
      offset = "",
      a = "",
      aAt = "",
      isA = "",
      b = "",
      bAt = "",
      isB = "",
    ] = line.split("\t");
    const characters = [...text];
    const spanOf = (words: string, at: string): Span => {
      const start = characters.slice(0, Number(at)).join("").length;
      return { start, end: start + words.length };
    };
    const nameOf = (words: string, at: string, isMeant: string): GapName => ({
      span: spanOf(words, at),
      isMeant: isMeant.toUpperCase() === "TRUE",
    });
    return {
      id,
      text,
      pronoun: spanOf(form, offset),
      names: [nameOf(a, aAt, isA), nameOf(b, bAt, isB)],
      gender: /^(?:she|her|hers)$/iu.test(form) ? "f" : "m",
      isForTraining: row < TRAINING_ROWS,
    };
  });
}
