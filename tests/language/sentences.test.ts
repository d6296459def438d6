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
