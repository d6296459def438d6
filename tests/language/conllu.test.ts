import { expect, test } from "vitest";
import { withGrammar } from "../../src/language/analyse.ts";
import { formatConllu } from "../../src/language/conllu.ts";
import { segment } from "../../src/language/segment.ts";
import type { SentenceGrammar } from "../../src/model/grammar.ts";
import { analyseText, articleOf, languageLexicon } from "../support/read-text.ts";

/** Tag, features, head and relation of each word: "PRON Person=1 3 nsubj". */
const grammarOf = (...words: readonly string[]): SentenceGrammar => ({
  words: words.map((word) => {
    const [tag = "", features = "", head = "", relation = ""] = word.split(" ");
    const pairs = features === "_" ? [] : features.split("|").map((pair) => pair.split("="));
    return { tag, features: Object.fromEntries(pairs), head: Number(head) - 1, relation };
  }),
  names: [],
  press: undefined,
});

test("words with their grammar, multiword tokens, names, offsets and paragraphs", () => {
  const first = grammarOf(
    "PRON Person=1|Number=Plur 4 nsubj",
    "AUX _ 4 aux",
    "PART _ 4 advmod",
    "VERB _ 0 root",
    "PUNCT _ 4 punct",
  );
  const second = grammarOf("PROPN _ 3 nsubj", "AUX _ 3 cop", "PRON _ 0 root", "PUNCT _ 3 punct");
  const names = [{ first: 0, last: 0, kind: "PER" }];
  const segmentation = segment(articleOf("We don't know.\n\nDahl’s it."), languageLexicon);
  const analysis = withGrammar(segmentation, [first, { ...second, names }], languageLexicon);
  expect(formatConllu(analysis, "kesh.html").split("\n")).toEqual([
    "# newdoc id = kesh.html",
    "# newpar",
    "# sent_id = 1",
    "# text = We don't know.",
    line("1 We we PRON _ Number=Plur|Person=1 4 nsubj _ TokenRange=0:2"),
    line("2-3 don't _ _ _ _ _ _ _ TokenRange=3:8"),
    line("2 do do AUX _ _ 4 aux _ TokenRange=3:5|SpaceAfter=No"),
    line("3 n't not PART _ _ 4 advmod _ TokenRange=5:8"),
    line("4 know know VERB _ _ 0 root _ TokenRange=9:13|SpaceAfter=No"),
    line("5 . . PUNCT _ _ 4 punct _ TokenRange=13:14"),
    "",
    "# newpar",
    "# sent_id = 2",
    "# text = Dahl’s it.",
    line("1-2 Dahl’s _ _ _ _ _ _ _ TokenRange=16:22"),
    line("1 Dahl Dahl PROPN _ _ 3 nsubj _ NER=B-PER|TokenRange=16:20|SpaceAfter=No"),
    line("2 ’s be AUX _ _ 3 cop _ TokenRange=20:22"),
    line("3 it it PRON _ _ 0 root _ TokenRange=23:25|SpaceAfter=No"),
    line("4 . . PUNCT _ _ 3 punct _ TokenRange=25:26"),
    "",
    "",
  ]);
});

const line = (columns: string): string => columns.replaceAll(" ", "\t");

test("a sentence's paragraph begins once", () => {
  const output = formatConllu(analyseText("One. Two.\n\nThree."), "x");
  expect(output.match(/# newpar/gu)).toHaveLength(2);
  expect(output.match(/# sent_id/gu)).toHaveLength(3);
});
test("an empty article gives nothing", () => expect(formatConllu(analyseText(""), "x")).toBe(""));
test("every line has ten columns", () => {
  const lines = formatConllu(
    analyseText("“I can't,” Dahl's envoy said; the ministers' talks cannot hold."),
    "x",
  )
    .split("\n")
    .filter((row) => /^\d/u.test(row));
  for (const row of lines) expect(row.split("\t")).toHaveLength(10);
});
