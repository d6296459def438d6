import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pairQuotationMarks } from "../../src/text/quotation-marks.ts";

/** Each quotation as `depth:inner`, with `~` after it where it is not closed and `+` before it where it continues. */
function pairs(text: string): readonly string[] {
  return pairQuotationMarks(text, { start: 0, end: text.length }).map(
    (pair) =>
      `${pair.continues ? "+" : ""}${pair.depth}:${text.slice(pair.inner.start, pair.inner.end)}${pair.closed ? "" : "~"}`,
  );
}

const cases: readonly (readonly [name: string, text: string, ...expected: string[]])[] = [
  ["straight double", 'He said "no" twice.', "0:no"],
  ["curly double", "“No,” he said, “never.”", "0:No,", "0:never."],
  ["straight single", "The 'safe corridor' opened.", "0:safe corridor"],
  ["curly single", "He said: ‘We don’t know.’", "0:We don’t know."],
  ["low German", "Er sagte: „Nein“ und ging.", "0:Nein"],
  ["low with right mark", "Powiedział „nie” i wyszedł.", "0:nie"],
  ["guillemets", "Il dit « non » deux fois.", "0: non "],
  ["reversed guillemets", "Han sagde »nej« igen.", "0:nej"],
  ["single guillemets", "« Il dit ‹ non › »", "0: Il dit ‹ non › ", "1: non "],
  ["Swedish", "Han sade ”nej” igen.", "0:nej"],
  ["doubled", "He said ``no'' and ''never'' again.", "0:no", "0:never"],
  [
    "nested curly",
    "“He called it ‘a fair text’ today.”",
    "0:He called it ‘a fair text’ today.",
    "1:a fair text",
  ],
  ["nested at the end", "“He called it ‘fair.’”", "0:He called it ‘fair.’", "1:fair."],
  ["nested straight", "\"He called it 'fair.'\"", "0:He called it 'fair.'", "1:fair."],
  ["nested British", "‘He said “no” to us’", "0:He said “no” to us", "1:no"],
  ["curly within straight", '"As asked: “Is it?” Yes, no."', "0:As asked: “Is it?” Yes, no.", "1:Is it?"],
  ["three deep", "“a ‘b “c” d’ e”", "0:a ‘b “c” d’ e", "1:b “c” d", "2:c"],
  ["curly closed by straight", 'The “deal" held.', "0:deal"],
  ["closed by an opening mark", "The “deal“ held.", "0:deal"],
  ["after a bracket and a dash", 'It ("a deal") held—"so far".', "0:a deal", "0:so far"],
  ["after a colon", 'Dahl:"We stay."', "0:We stay."],
  ["apostrophes", "Don't say it's Orland's.", ...[]],
  ["curly apostrophes", "Don’t say it’s Orland’s or the ministers’ fault.", ...[]],
  ["plural possessive", "The ministers' talks and the envoys' notes.", ...[]],
  ["possessive inside single", "'The ministers' talks failed,' he said.", "0:The ministers' talks failed,"],
  [
    "curly possessive inside single",
    "‘The ministers’ talks failed,’ he said.",
    "0:The ministers’ talks failed,",
  ],
  ["elision", "'Tis the season, and the '90s were fun for 'em.", ...[]],
  ["curly elision", "’Tis the ’90s; rock ’n’ roll.", ...[]],
  ["decade with the wrong mark", "The ‘90s were over.", ...[]],
  ["a quoted elision", "“'Tis nothing,” she said.", "0:'Tis nothing,"],
  ["feet and inches", "He is 6'2\" tall and she 5' 4\".", ...[]],
  ["inches in a quotation", '"The 12" gun fired," he said.', '0:The 12" gun fired,'],
  ["a number that ends a quotation", '"It was 1990" he said.', "0:It was 1990"],
  ["unbalanced opening", "He said “no and left.", "0:no and left.~"],
  ["stray closing", "He said no” and left.", ...[]],
  ["stray closing then a pair", "no” and “yes”", "0:yes"],
  ["lone straight single", "He said 'no and left.", ...[]],
  ["inner left open", "“He said ‘no,” she said.", "0:He said ‘no,", "1:no,~"],
  ["a lost paragraph break", "He said: “One. “Two.”", "0:One.~", "+0:Two."],
  ["nothing", "", ...[]],
  ["a mark alone", '"', ...[]],
  ["empty quotation", 'The "" sign.', "0:"],
];

test.each(cases)("%s", (_, text, ...expected) => {
  expect(pairs(text)).toEqual(expected);
});

const marked = fc
  .array(fc.constantFrom(..."“”‘’\"'„«»‹›‚ `.,sa9 —(\n".split(""), "''", "``", "word", "don't"), {
    maxLength: 60,
  })
  .map((parts) => parts.join(""));

describe("laws", () => {
  test("every span lies in its paragraph and holds its inner span", () =>
    fc.assert(
      fc.property(marked, (text) => {
        for (const { span, inner } of pairQuotationMarks(text, { start: 0, end: text.length })) {
          expect(0 <= span.start && span.start <= inner.start).toBe(true);
          expect(inner.start <= inner.end && inner.end <= span.end && span.end <= text.length).toBe(true);
        }
      }),
    ));

  test("two quotations are apart or one holds the other", () =>
    fc.assert(
      fc.property(marked, (text) => {
        const found = pairQuotationMarks(text, { start: 0, end: text.length });
        for (const a of found) {
          for (const b of found) {
            if (a === b || a.span.end <= b.span.start || b.span.end <= a.span.start) continue;
            const [outer, inner] = a.depth < b.depth ? [a, b] : [b, a];
            expect(outer.inner.start <= inner.span.start && inner.span.end <= outer.inner.end).toBe(true);
          }
        }
      }),
    ));

  test("balanced curly quotations are found whole", () =>
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 8 }), (words) => {
        expect(pairs(words.map((word) => `“${word}”`).join(" and "))).toEqual(
          words.map((word) => `0:${word}`),
        );
      }),
    ));

  test.each(['"', "“", "'", "‘", "“‘", "a' ", " 'a", "’ ", "s' a", "''", "»"])(
    "linear for many %s",
    (mark) => {
      const started = performance.now();
      pairs(mark.repeat(100_000));
      expect(performance.now() - started).toBeLessThan(3_000);
    },
  );
});
