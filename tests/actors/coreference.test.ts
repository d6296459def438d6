import { afterAll, beforeAll, expect, test } from "vitest";
import { type NeuralReader, openReader } from "../../src/model/reader.ts";
import { whoIs } from "../support/references.ts";

let reader: NeuralReader;

beforeAll(async () => {
  reader = await openReader(new URL("../../models/reader-en/", import.meta.url), { threads: 1 });
});
afterAll(() => reader.close());

test.each([
  // Gender of the first name
  ["Premier Aiko Dahl met Minister John Osei. [She] said the pact would hold.", "Aiko Dahl"],
  ["Premier Maria Dahl met Minister John Osei. [He] left on Monday.", "John Osei"],
  // A state
  ["Germany said on Monday that [it] would close its border.", "Germany"],
])("%s → %s", async (line, who) => {
  expect(await whoIs(line, reader)).toBe(who);
});
