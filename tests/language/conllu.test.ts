import { expect, test } from "vitest";
import { formatConllu } from "../../src/language/conllu.ts";
import { analyseText } from "../support/read-text.ts";

test("words, multiword tokens, offsets and paragraphs", () => {
  expect(formatConllu(analyseText("We don't know.\n\nDahl’s it."), "kesh.html")).toBe(
    [
      "# newdoc id = kesh.html",
      "# newpar",
      "# sent_id = 1",
      "# text = We don't know.",
      line("1", "We", "0:2"),
      line("2-3", "don't", "3:8"),
      line("2", "do", "3:5|SpaceAfter=No"),
      line("3", "n't", "5:8"),
      line("4", "know", "9:13|SpaceAfter=No"),
      line("5", ".", "13:14"),
      "",
      "# newpar",
      "# sent_id = 2",
      "# text = Dahl’s it.",
      line("1-2", "Dahl’s", "16:22"),
      line("1", "Dahl", "16:20|SpaceAfter=No"),
      line("2", "’s", "20:22"),
      line("3", "it", "23:25|SpaceAfter=No"),
      line("4", ".", "25:26"),
      "",
      "",
    ].join("\n"),
  );
});

const line = (id: string, form: string, range: string): string =>
  `${id}\t${form}${"\t_".repeat(7)}\tTokenRange=${range}`;

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
