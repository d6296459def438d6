import { expect, test } from "vitest";
import { chooseStyle, type Style } from "../../src/cli/format/style.ts";
import { formatText } from "../../src/cli/format/text.ts";
import { buildRecord, type Findings } from "../../src/record/build.ts";
import { fakeIo } from "../support/fake-io.ts";
import { added, article, chile, findings, refusal } from "../support/findings.ts";

const plain = chooseStyle(fakeIo(), { colour: false });
const show = (changes: Partial<Findings> = {}, style: Style = plain, width = 80): string =>
  formatText(buildRecord({ ...findings, ...changes }), style, width);

test("a record for people, whole", () => {
  expect(show()).toBe(`Norway keeps its ships at home
The Kesh Observer · by Amara Diallo · 2031-03-04 09:10 +01:00
https://kesh.example/news/ships
23 words · 2 statements · 0 events · 3 actors · 2 related

Ingrid Solberg, Foreign Minister (NOR GOV) · reject
    Norway will not send ships

“she”: perhaps Ingrid Solberg · state → Chile
    “We have told Chile so,” … “The door stays open.”

Most Read News
    Harbour reopens after sto…; Price of salt falls

note: the page does not name its character set; it was worked out
(charset-guessed)
`);
});

test("what is unknown is said to be unknown", () => {
  const bare = {
    ...article,
    title: undefined,
    outlet: { name: undefined, domain: undefined, agency: "AFP" },
    byline: [],
    published: { basis: "unknown" } as const,
    url: undefined,
    related: [],
    issues: [],
  };
  const nobody = { ...refusal, speaker: { actors: [], mention: undefined, alternatives: [] } };
  expect(show({ article: bare, statements: [nobody] })).toBe(`(no title)
from AFP · date unknown
23 words · 1 statement · 0 events · 3 actors

speaker unknown · reject
    Norway will not send ships
`);
});

test("a date that was told or worked out says so", () => {
  const dated = (from: "given" | "dateline") => ({
    ...article,
    published: { basis: "implied", value: "2031-03-04", from } as const,
  });
  expect(show({ article: dated("given") })).toContain("2031-03-04 (as given)");
  expect(show({ article: dated("dateline") })).toContain("2031-03-04 (from the dateline)");
});

test("no statements", () => expect(show({ statements: [] })).toContain("\n\nno statements found\n\n"));

test("joint speakers, addressee and relay", () => {
  const [, solberg] = findings.actors;
  const joint = {
    ...added,
    speaker: { actors: [solberg ?? chile, chile], mention: undefined, alternatives: [] },
    targets: [],
    addressee: chile,
    via: [chile],
  };
  expect(show({ statements: [joint] }, plain, 100)).toContain(
    "Ingrid Solberg, Foreign Minister (NOR GOV) and Chile (CHL) · state to Chile via Chile\n",
  );
});

test("a long list is shown by its first titles", () => {
  const item = (title: string) => ({ heading: undefined, title, url: undefined, truncated: false });
  const related = ["One", "Two", "Three", "Four", "Five"].map(item);
  expect(show({ article: { ...article, related } })).toContain("Related\n    One; Two; Three; 2 more\n");
});

test("no line is wider than asked", () => {
  for (const width of [40, 60, 100]) {
    const long = {
      ...article,
      title: "word ".repeat(80),
      byline: Array.from({ length: 30 }, () => "Amara Diallo"),
    };
    const lines = show({ article: long }, plain, width).split("\n");
    expect(lines.filter((line) => line.length > width)).toEqual([]);
  }
});

test("a page cannot steer the terminal", () => {
  const hostile = {
    ...article,
    title: "Calm\u001b[2J\u001b]0;owned\u0007 seas\u009b31m\r",
    text: article.text.replace("not send", "no\u001b send"),
    byline: ["\u202eollaiD aramA"],
    related: [{ heading: "\u0008x", title: "y\u007f", url: undefined, truncated: false }],
  };
  const shown = show({ article: hostile });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be gone
  expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  expect(shown).toContain("Calm␛[2J␛]0;owned␇ seas�31m␍");
  expect(shown).toContain("Norway will no␛ send ships");
});

test("colour changes nothing but colour", () => {
  const coloured = show({}, chooseStyle(fakeIo(), { colour: true }));
  expect(coloured).toContain("\u001b[1mIngrid Solberg\u001b[22m");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colour is made of these
  expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(show());
});

test.each<[string, Parameters<typeof fakeIo>[0], boolean | undefined, boolean]>([
  ["a terminal", { outTerminal: true }, undefined, true],
  ["a pipe", {}, undefined, false],
  ["a dumb terminal", { outTerminal: true, env: { TERM: "dumb" } }, undefined, false],
  ["NO_COLOR", { outTerminal: true, env: { NO_COLOR: "1" } }, undefined, false],
  ["an empty NO_COLOR", { outTerminal: true, env: { NO_COLOR: "" } }, undefined, true],
  ["FORCE_COLOR", { env: { FORCE_COLOR: "1" } }, undefined, true],
  ["FORCE_COLOR=0", { outTerminal: true, env: { FORCE_COLOR: "0" } }, undefined, false],
  ["NO_COLOR and FORCE_COLOR", { env: { NO_COLOR: "1", FORCE_COLOR: "1" } }, undefined, false],
  ["--color and NO_COLOR", { env: { NO_COLOR: "1" } }, true, true],
  ["--no-color and FORCE_COLOR", { outTerminal: true, env: { FORCE_COLOR: "1" } }, false, false],
])("%s", (_what, terminals, colour, isColoured) => {
  expect(chooseStyle(fakeIo(terminals), { colour }).bold("x") !== "x").toBe(isColoured);
});
