/** Reads Princeton WordNet 3.0, as Debian's package wordnet-base lays it out. Words alone are taken, no senses. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface WordNetPart {
  /** Single words in lower case; true where WordNet has met them in texts. */
  readonly words: ReadonlyMap<string, boolean>;
  /** Irregular forms with their base, those with a doubled consonant among them: wove weave, permitted permit. */
  readonly irregular: ReadonlyMap<string, string>;
  /** Words that are only ever printed with a capital: Afghan, DNA. */
  readonly capitals: readonly string[];
}

/** One part of speech of the WordNet in `folder`. Throws where a file is missing. */
export function readWordNet(folder: string, part: "noun" | "verb" | "adj"): WordNetPart {
  const linesOf = (file: string): readonly string[] =>
    readFileSync(join(folder, file), "utf8")
      .split("\n")
      .filter((line) => /^[^ ]/u.test(line));
  return {
    words: new Map(
      linesOf(`index.${part}`)
        .map((line) => line.split(" "))
        .filter(([word = ""]) => /^[a-z]{2,}$/u.test(word))
        .map((cells) => [cells[0] ?? "", Number(cells[Number(cells[3]) + 5]) > 0]),
    ),
    irregular: new Map(
      linesOf(`${part}.exc`)
        .map((line) => line.split(" "))
        .filter((cells) => cells.every((cell) => /^[a-z]{2,}$/u.test(cell)))
        .map(([form = "", base = ""]) => [form, base]),
    ),
    capitals: onlyCapital(linesOf(`data.${part}`).flatMap(wordsOfSense)),
  };
}

/** The words of a line of data.*: their number, in hexadecimal, stands in its fourth column. */
function wordsOfSense(line: string): readonly string[] {
  const cells = line.split(" ");
  const count = Number.parseInt(cells[3] ?? "", 16);
  return Array.from({ length: count }, (_, at) => (cells[4 + 2 * at] ?? "").replace(/\(.*/u, ""));
}

function onlyCapital(words: readonly string[]): readonly string[] {
  const all = new Set(words);
  const single = [...all].filter((word) => /^\p{Lu}[\p{L}-]+$/u.test(word));
  return single.filter((word) => !all.has(word.toLowerCase())).sort();
}
