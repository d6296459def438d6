import fc from "fast-check";
import { expect, test } from "vitest";
import { analyseText } from "../support/read-text.ts";

/** The text with | between sentences. */
const split = (text: string): string =>
  analyseText(text)
    .sentences.map(({ start, end }) => text.slice(start, end))
    .join(" | ");

test.each([
  ["plain", "It rained. | We left. | Why? | No!"],
  ["a title", "Gen. Rao left. | Mr. Osei stayed."],
  ["a state", "The U.S. Senate met. | It left the U.S. | The envoy stayed."],
  ["a date", "It met on Jan. 5 and left. | It was over."],
  ["an hour", "It began at 5 p.m. | Dahl came late."],
  ["initials", "J. R. Dahl left. | He was late."],
  ["a decimal", "It rose 3.5 percent. | That was all."],
  ["a number", "No. 10 said so. | It was wrong."],
  ["an ellipsis that goes on", "We ... waited. | Then ... nothing."],
  ["an ellipsis that ends", "We waited... | Then we left."],
  ["a closing mark", "“We left.” | “They stayed.”"],
  ["a closing bracket", "(It rained.) | We left."],
  ["a question that is reported", "“Why?” he asked. | “Never!” Dahl said."],
  ["a quotation of two sentences", "“We left. | We had to,” he said."],
  ["a company", "Kesh Oil Inc. said so. | The price fell."],
  ["a heading", "Talks fail\n\n | It rained."],
  ["a reference", "It was built in 1902. [17] | It fell in 1950."],
  ["a request for a reference", "It fell. [citation needed] [8] | It rose."],
  ["a bracketed sentence", "It fell. | [The army denies it.] | It rose."],
  ["an hour before a day", "It began at 5 p.m. Monday. | Dahl came at 7 a.m. Eastern."],
  ["an answer", "He said: “No.” | Then he left."],
  ["a letter that is no initial", "It was Plan B. | They left."],
  ["a birth", "Dahl (b. March 1950, d. 2001) was an envoy. | Rao is one."],
  ["a day cut short", "He left on Sat. Sept. 5. | He sat. | We left."],
  ["numbered points", "1. The envoy left. | 2. Dahl stayed."],
  ["numbered points behind a colon", "It has two points: 1. Peace. | 2. Oil."],
  ["a year, which numbers nothing", "It was founded in the year 19. | Dahl left."],
  ["a small letter behind a mark", "is it far? | i am new! | he left"],
  ["a name with a mark", "Yahoo! said so. | The show Who Knows? is over."],
  ["an ellipsis with blanks", "We waited . . . until noon. | It rained . . . . | We left."],
  ["an ellipsis and a stop", "We waited …. | Then we left."],
  ["a time zone", "It ends at 10 p.m. EST. | Dahl left."],
  ["capitals", "GEN. RAO SAID NO. | DAHL LEFT."],
  ["an emoticon behind the stop", "It was good. :) | We left."],
  ["an emoticon for a stop", "It was good :) | We left."],
  ["a web address", "See https://kesh.example/a | Dahl left."],
  ["a web address in a sentence", "See https://kesh.example/a and wait."],
  ["a mail address", "Write to ana@kesh.example | The talks go on."],
  ["a row of marks", "We left. | ----- | It rained."],
  ["marks in a word", "The b***** left."],
  ["a time stamp", "Ana Dahl | 03/15/2001 04:11 PM | The talks go on."],
  ["a time stamp in a sentence", "It began on 03/15/2001 04:11 PM in Kesh."],
  ["a date line", "Thursday, May 7, 2015 | On Tuesday, Dahl left."],
  ["a date under a heading", "Talks fail | Thursday, May 7, 2015"],
  ["a date in a sentence", "It failed on Thursday, May 7, 2015"],
  ["a signature", "Best regards, | Ana Dahl"],
  ["thanks in a sentence", "“Thanks, Mr. Dahl.” | Thanks, he said."],
  ["a picture credit", "The envoy in Kesh | Photo: Kesh Press."],
  ["a photo that is no credit", "The envoy saw the Photo of the Year."],
])("%s", (_, marked) => {
  const parts = marked.split("|").map((part) => part.trim());
  const text = marked.replaceAll(/(\n\n)? ?\| ?/gu, (_all, blank) => blank ?? " ");
  expect(split(text)).toBe(parts.join(" | "));
});

test("every sentence lies in one block and every token in one sentence", () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("It", "U.S.", ".", "!", "“", "”", "\n\n", "Dahl", "...", ")"), {
        maxLength: 40,
      }),
      (parts) => {
        const text = parts.join(" ");
        const { article, sentences } = analyseText(text);
        for (const { start, end } of sentences) {
          expect(article.blocks.some((block) => block.start <= start && end <= block.end)).toBe(true);
        }
        expect(sentences.flatMap(({ tokens }) => tokens.map(({ form }) => form)).join("")).toBe(
          text.replace(/\s+/gu, ""),
        );
      },
    ),
  ));

test("a hundred thousand stops that end nothing are walked once", () => {
  const start = performance.now();
  expect(analyseText(`${"...".repeat(20_000)}x ${"?!) ".repeat(20_000)}x`).sentences.length).toBeGreaterThan(
    0,
  );
  expect(performance.now() - start).toBeLessThan(3000);
});

test.each([". ", ":) ", "? ", "----- ", "Thanks, ", "https://kesh.example ", "[a b ", "10/10/2000 10:10 "])(
  "a text of nothing but %s ends soon",
  (part) => {
    const started = performance.now();
    analyseText(part.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(3000);
  },
);
