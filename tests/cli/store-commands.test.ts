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

test.each<[readonly string[], readonly string[]]>([
  [
    ["events", "--actor", "CHL", "--type", "reject"],
    ["2031-03-04 Chile (CHL) · REJECT → Norway", "Chile rejected the decision"],
  ],
  [
    ["agreements", "--party", "NOR"],
    [
      "Oslo Fisheries Accord · treaty, signed · Norway, Chile",
      "obliges Norway, Chile: to open their harbours; when: if a storm threatens",
    ],
  ],
  [
    ["actors", "Rojas"],
    ["Pablo Rojas, President · person, CHL GOV · 1 part", "person:CHL:pablo rojas"],
  ],
  [
    ["reactions", "--to", "NOR"],
    ["Pablo Rojas, President (CHL GOV) · accuse → Norway", "in answer to", "reject → Chile"],
  ],
  [["timeline", "NOR", "CHL"], ["2031-03-03 Norway (NOR) and Chile (CHL) · SUPPORT · Oslo"]],
  [["brief", "Norway"], ["# Norway, 2031-02-28 to 2031-03-06"]],
  [["articles"], ["Harbour talks go on", "2 statements, 1 event, 0 agreements"]],
])("%j shows it to people", async (args, lines) => {
  const { code, out, err } = await desk()(...args);
  expect([code, err]).toEqual([0, ""]);
  for (const line of lines) expect(out).toContain(line);
});

test.each(["statements", "events", "agreements", "actors", "reactions", "articles"])(
  "%s --csv: every line has the cells of the header",
  async (command) => {
    const { out } = await desk()(command, "--csv");
    const [header = "", ...lines] = out.trimEnd().split("\r\n");
    expect(lines.length).toBeGreaterThan(0);
    const cells = (line: string) => line.replace(/"(?:[^"]|"")*"/g, "").split(",").length;
    for (const line of lines) expect(cells(line)).toBe(cells(header));
  },
);

test.each<[readonly string[], string]>([
  [["timeline", "NOR"], "name two: dragoman timeline NOR CHL"],
  [["brief"], "name a state, a person or a body"],
  [["brief", "NOR", "--days", "0"], '--days takes a whole number above 0, got "0"'],
  [["events", "--type", "x y"], '--type does not take "x y"; it takes AGREE, CONSULT'],
  [["events", "--type", "sanctoin"], '--type does not take "sanctoin"; did you mean SANCTION?'],
])("%j is wrong use", async (args, message) => {
  const { code, err } = await desk()(...args);
  expect([code, err]).toEqual([2, expect.stringContaining(message)]);
});

test("a word that must not be there is written with a dash before it", async () => {
  const found = async (...words: readonly string[]) => (await desk()("search", ...words, "--json")).out;
  expect(await found("Norway")).toContain("kesh.example");
  expect(await found("Norway", "-ships")).not.toContain("kesh.example");
  expect(await found("-ships", "--", "Norway")).not.toContain("kesh.example");
});

test("records go out and come in again: the same words, the same ids, the same file", async () => {
  const first = desk();
  const { out } = await first("export");
  const io = fakeIo({ stdin: `${out}\n{"no":"record"}\n{broken\n`, env: { DRAGOMAN_DB: storePath() } });
  expect(await runCommandLine(["add", "--records", "-"], commands, io)).toBe(1);
  expect(io.printed.out).toMatch(/^2 added \(/);
  expect(io.printed.err).toMatch(
    /^dragoman: -:4: not a record: .*\ndragoman: -:5: not a record: no JSON \(bad-record\)\n$/,
  );
  const again = fakeIo({ env: io.env });
  await runCommandLine(["export"], commands, again);
  expect(again.printed.out).toBe(out);
});

test("what is removed is gone, and what is corrected is told", async () => {
  const ask = desk();
  const [first] = shipsReport.statements;
  expect(await ask("edit", "correct", first?.id ?? "", "act=deny", "--by", "Amara")).toMatchObject({
    code: 0,
    out: "edit 1\n",
  });
  expect((await ask("statements", "--act", "deny")).out).toContain('corrected by Amara: act, was "reject"');
  expect((await ask("edit", "list")).out).toMatch(
    /^1 {2}\S+ {2}Amara {2}correct \S+ act: "reject" → "deny"\n$/,
  );
  expect((await ask("edit", "undo", "1", "--by", "Bo")).out).toBe("edit 1 is undone\n");
  expect((await ask("remove", shipsReport.article.id, "nothing")).code).toBe(1);
  expect((await ask("statements", "--by", "NOR")).err).toBe("no statement answers to this\n");
});

test.each<[readonly string[], string]>([
  [["edit"], "say what to do: merge, split"],
  [["edit", "merge", "a", "--by", "Bo"], "merge takes two ids"],
  [["edit", "correct", "a", "act", "--by", "Bo"], 'correct takes FIELD=VALUE, got "act"'],
  [["edit", "split", "a"], "say who edits: --by NAME"],
  [["export", "--format", "parquet"], "parquet is no text: name a file with --out"],
  [["export", "--format", "ftm", "--table", "events"], "--table goes with csv and parquet, not with ftm"],
  [["backup"], "name one file to write to"],
  [["remove"], "name the articles to remove by their ids"],
  [["watch", "--interval", "0", "https://kesh.example/rss"], '--interval takes a number from 1 on, got "0"'],
])("%j is wrong use, and says why", async (args, message) => {
  const { code, err } = await desk()(...args);
  expect([code, err]).toEqual([2, expect.stringContaining(message)]);
});
