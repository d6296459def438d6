import { expect, test } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { runCommandLine } from "../../src/cli/run.ts";
import { addRecord } from "../../src/store/add.ts";
import { openStore } from "../../src/store/store.ts";
import { fakeIo } from "../support/fake-io.ts";
import { spanOf } from "../support/findings.ts";
import { harbourReport, shipsReport } from "../support/reports.ts";
import { NOW, storePath } from "../support/store.ts";

/** A database with two invented reports, and a way to ask it at the prompt. */
function desk() {
  const path = storePath();
  const store = openStore(path, "write");
  for (const record of [shipsReport, harbourReport]) addRecord(store, { record, at: NOW });
  store.close();
  return async (...args: readonly string[]) => {
    const io = fakeIo({ env: { DRAGOMAN_DB: path } });
    const code = await runCommandLine(args, commands, io);
    return { code, ...io.printed };
  };
}

test("statements for people: who, what, whom; the words; where they stand", async () => {
  const { code, out } = await desk()("statements", "--by", "NOR");
  expect(code).toBe(0);
  expect(out).toBe(
    [
      "2031-03-04 Ingrid Solberg, Foreign Minister (NOR GOV) · reject → Chile",
      "    Norway will not send ships to Chile",
      "    The Kesh Observer, 2031-03-04, https://kesh.example/news/ships ·",
      `    ${shipsReport.statements[0]?.id}`,
      "",
      "",
    ].join("\n"),
  );
});

test("--json prints a line for each, with all that a card needs", async () => {
  const { out } = await desk()("statements", "--json", "--act", "accuse");
  expect(JSON.parse(out)).toMatchObject({
    kind: "statement",
    act: "accuse",
    words: [
      {
        text: "Norway has broken its word,",
        ...spanOf("Norway has broken its word,", shipsReport.article.text),
      },
    ],
    speakers: [
      { key: "person:CHL:pablo rojas", name: "Pablo Rojas", code: "CHL", sector: "GOV", office: "President" },
    ],
    article: { outlet: "The Kesh Observer", url: "https://kesh.example/news/ships" },
    answers: [shipsReport.statements[0]?.id],
  });
});

test("--csv prints a table with a header", async () => {
  const { out } = await desk()("statements", "--csv", "--about", "Chile", "--until", "2031-03-05");
  const [header, line, end] = out.split("\r\n");
  expect(header).toMatch(/^id,speaker,speaker_code,/);
  expect(line).toContain("Ingrid Solberg,NOR,GOV,Foreign Minister");
  expect(end).toBe("");
});

test("what is left out by the limit is told", async () => {
  const { err } = await desk()("statements", "--limit", "1");
  expect(err).toBe("the first 1; --limit N shows more\n");
});

test("nothing found is no error, and is said", async () => {
  expect(await desk()("statements", "--by", "PER", "--act", "threaten")).toEqual({
    code: 0,
    out: "",
    err: "no statement answers to this\n",
  });
});

test.each<[readonly string[], number, string]>([
  [["statements", "--by", "Nobody Atall"], 1, 'nobody in this database is called "Nobody Atall" (bad-query)'],
  [["statements", "--since", "March"], 1, 'since takes a day as YYYY-MM-DD, got "March" (bad-query)'],
  [["statements", "--limit", "0"], 2, '--limit takes a whole number above 0, or "all", got "0"'],
  [["statements", "--json", "--csv"], 2, "--json and --csv cannot both be"],
  [["search"], 2, "nothing to look for: name some words"],
  [["search", "?!"], 1, 'nothing to look for in "?!" (bad-query)'],
  [
    ["statements", "--db", "no-such.db"],
    1,
    "there is no database at no-such.db; dragoman add makes one (no-store)",
  ],
])("%j says what is wrong", async (args, code, message) => {
  const result = await desk()(...args);
  expect([result.code, result.out]).toEqual([code, ""]);
  expect(result.err).toContain(message);
});

test("search shows a passage, and marks nothing where there is no colour", async () => {
  const { out } = await desk()("search", "fishery", "accords");
  expect(out).toContain("Norway keeps its ships at home\n");
  expect(out).toContain("the Oslo Fisheries Accord on Monday");
});

test("verify goes through everything", async () => {
  const { code, out } = await desk()("verify");
  expect(code).toBe(0);
  expect(out).toMatch(/^2 articles, 8 statements, events and agreements in .*: all hold\n$/);
});
