import { expect, test } from "vitest";
import { analyseText } from "../support/read-text.ts";

/** Each quotation's words, with ~ where it is not closed and + where it continues another. */
const quotations = (text: string): readonly string[] =>
  analyseText(text).quotations.map(
    ({ inner, closed, continues }) =>
      `${continues ? "+" : ""}${text.slice(inner.start, inner.end)}${closed ? "" : "~"}`,
  );

test("one that runs over paragraphs is one for each paragraph", () =>
  expect(quotations("“One.\n\n“Two.\n\n“Three.” It rained.")).toEqual(["One.~", "+Two.~", "+Three."]));
test("straight marks run over paragraphs, too", () =>
  expect(quotations('He said: "One.\n\n"Two."')).toEqual(["One.~", "+Two."]));
test("a forgotten closing mark ends with its paragraph", () =>
  expect(quotations("“One.\n\nIt rained.\n\n“Two.”")).toEqual(["One.~", "Two."]));
test("a new paragraph with another mark continues nothing", () =>
  expect(quotations("“One.\n\n‘Two’ is more.")).toEqual(["One.~", "Two"]));
