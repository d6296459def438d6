import { expect, test } from "vitest";
import { whoCommand } from "../../src/cli/commands/who.ts";
import { runCommandLine } from "../../src/cli/run.ts";
import { fakeIo } from "../support/fake-io.ts";

async function who(...args: readonly string[]) {
  const io = fakeIo();
  const code = await runCommandLine(["who", ...args], [whoCommand], io);
  return { code, ...io.printed };
}

test("a person, with every term and the tables that tell it", async () => {
  const { code, out } = await who("Mark Rutte");
  expect(code).toBe(0);
  expect(out).toMatch(
    /^Mark Rutte, by this name\n {2}2010-10-14 to 2024-07-02 {2}Prime Minister \(NLD, GOV\)/,
  );
  expect(out).toMatch(
    /2024-10-01 to \? \(in office on \d{4}-\d\d-\d\d\) {2}Secretary General \(NATO, IGO, IGO\)/,
  );
  expect(out).toContain("hand, reign");
});

test.each([
  ["in office", ["Merkel", "--on", "2010-01-01"], /^Angela Merkel, by the family name\n on 2010-01-01:\n {2}2005-11-22 to 2021-12-08 {2}Chancellor \(DEU, GOV\).*\(certain\)\n$/],
  ["a former holder", ["Merkel", "--on", "2024-01-01"], /on 2024-01-01: in no known office, a former holder\n before:\n/],
  ["words need no quotation marks", ["Angela", "Merkel"], /^Angela Merkel/],
  ["a palace", ["the Kremlin"], /^the Kremlin: metonym of Russia \(RUS\)\. hand\n$/],
  ["a name of many things", ["Georgia"], /Georgia \(GEO\); as often something else/],
  ["an organisation, once", ["NATO"], /^NATO: NATO \(IGO\), igo, IGO\. hand\n$/],
  ["what only looks like a state", ["New Mexico"], /^New Mexico: no state/],
])("%s", async (_what, args, wanted) => {
  const { code, out, err } = await who(...args);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(wanted);
}); // biome-ignore format: a case a line

test("--json prints an object a candidate", async () => {
  const { out } = await who("Merkel", "--on", "2010-01-01", "--json");
  const [first] = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(first).toMatchObject({ name: "Angela Merkel", on: "2010-01-01", held: [{ certainty: "certain" }] });
});

test.each([
  [["Nobody Atall"], 1, "dragoman: nothing is known of Nobody Atall\n"],
  [["Dahl\u001b[2J"], 1, "dragoman: nothing is known of Dahl␛[2J\n"],
  [[], 2, "dragoman: no name given\nTry: dragoman help who\n"],
  [["Merkel", "--on", "2010"], 2, 'dragoman: --on takes a day as YYYY-MM-DD, got "2010"\nTry: dragoman help who\n'],
  [["Merkel", "--on", "2010-02-30"], 2, 'dragoman: --on takes a day as YYYY-MM-DD, got "2010-02-30"\nTry: dragoman help who\n'],
])("%j ends with %i", async (args, wanted, message) => {
  const { code, out, err } = await who(...args);
  expect([code, out, err]).toEqual([wanted, "", message]);
}); // biome-ignore format: a case a line
