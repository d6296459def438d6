import { describe, expect, test } from "vitest";
import type { Statement } from "../../src/statements/statement.ts";
import { statementsOf } from "../support/read-text.ts";

interface Marked {
  readonly text: string;
  readonly speaker: readonly string[];
  readonly cue: readonly string[];
  readonly words: readonly string[];
}

/** `[s …]` marks the speaker's mention, `[c …]` the cue, `[w …]` the words; one statement a text. */
function unmark(marked: string): Marked {
  const pieces = (kind: string): readonly string[] =>
    [...marked.matchAll(/\[([scw]) ([^\]]*)\]/gu)]
      .filter((match) => match[1] === kind)
      .map((match) => match[2] ?? "");
  const text = marked.replace(/\[[scw] ([^\]]*)\]/gu, "$1");
  return { text, speaker: pieces("s"), cue: pieces("c"), words: pieces("w") };
}

function show(text: string, { speaker, cue, content }: Statement): Marked {
  const slice = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    text.slice(start, end);
  return {
    text,
    speaker: speaker.mention ? [slice(speaker.mention)] : [],
    cue: cue ? [slice(cue)] : [],
    words: content.map(slice),
  };
}

/** The text gives exactly the statement that its marks show. */
async function finds(marked: string): Promise<void> {
  const expected = unmark(marked);
  const found = await statementsOf(expected.text);
  expect(found.map((statement) => show(expected.text, statement))).toEqual([expected]);
}

describe("words in quotation marks", () => {
  test.each([
    ["before the report", "“[w The pact will hold],” [s Dahl Osei] [c said]."],
    ["before an inverted report", "“[w The pact will hold],” [c said] President [s Ana Dahl] on Monday."],
    ["with the comma outside", "‘[w The pact will hold]’, [c said] President [s Ana Dahl]."],
    ["straight", '"[w The pact will hold]," President [s Ana Dahl] [c said].'],
    ["a question", "“[w Will it hold?]” [s Ana Dahl] [c asked]."],
    ["behind a colon", "President [s Ana Dahl] [c said]: “[w The pact will hold.]”"],
    ["behind a comma", "President [s Ana Dahl] [c replied], “[w The pact will hold.]”"],
    ["behind a colon and a paragraph", "President [s Ana Dahl] [c continued]:\n\n“[w The pact will hold.]”"],
    ["split by the report", "“[w The pact],” [s Ana Dahl] [c said], “[w will hold.]”"],
    ["going on in the next sentence", "“[w It holds],” [s Ana Dahl] [c said]. “[w It always has.]”"],
    ["going on twice", "“[w It holds],” [s Ana Dahl] [c said]. “[w It has.]” “[w It will.]”"],
    ["over paragraphs", "President [s Ana Dahl] [c said]: “[w It holds.]\n\n“[w It always has.]”"],
    ["with a quotation inside", "“[w They called it ‘a fair text’],” [s Ana Dahl] [c said]."],
    ["of two sentences", "“[w It holds. It always has],” [s Ana Dahl] [c said]."],
    ["behind a participle", "President [s Ana Dahl] left early, [c saying], “[w The pact will hold.]”"],
    [
      "with the clause they end",
      "[w The army would “use force” and “stay as long as it takes”], President [s Ana Dahl] [c said].",
    ],
  ])("%s", (_, marked) => finds(marked.replace("Dahl Osei", "Ana Dahl")));
});

describe("reported clauses", () => {
  test.each([
    ["with that", "President [s Ana Dahl] [c said] that [w the pact would hold]."],
    ["without that", "President [s Ana Dahl] [c said] [w the pact would hold]."],
    ["on a day", "President [s Ana Dahl] [c said] on Monday [w the pact would hold]."],
    [
      "at an occasion",
      "President [s Ana Dahl] [c said] in a speech to students that [w the pact would hold].",
    ],
    ["partly quoted", "President [s Ana Dahl] [c said] [w the pact was “the best of its kind”]."],
    [
      "quoted over sentences",
      "President [s Ana Dahl] [c said] [w while it held, “it was weak. It had always been.”]",
    ],
    ["told somebody", "President [s Ana Dahl] [c told] reporters that [w the pact would hold]."],
    ["told an actor", "President [s Ana Dahl] [c told] Norway [w the pact would hold]."],
    ["behind its words", "[w The pact would hold], President [s Ana Dahl] [c said] on Monday."],
    ["around the report", "[w The pact], President [s Ana Dahl] [c said], [w would hold]."],
    ["behind an apposition", "[s Ana Dahl], the Kenyan envoy, [c said] [w the pact would hold]."],
    ["behind a name in apposition", "The Kenyan envoy, [s Ana Dahl], [c said] [w the pact would hold]."],
    ["by two", "[s Norway and Kenya] [c said] [w the pact would hold]."],
    ["by nobody known", "[s The oldest hand] [c said] [w the pact would hold]."],
    ["by a source", "[s Three officials briefed on the talks] [c said] [w the pact would hold]."],
    [
      "before the reporter's comment",
      "President [s Ana Dahl] [c said] [w the pact held], a claim that few believe.",
    ],
  ])("%s", (_, marked) => finds(marked));

  test("two reports in one sentence are two statements", async () => {
    const text = "President Ana Dahl said the pact held, but Gen. Tomas Rao said it was dead.";
    expect((await statementsOf(text)).map((statement) => show(text, statement).words)).toEqual([
      ["the pact held"],
      ["it was dead"],
    ]);
  });
});

describe("other frames", () => {
  test.each([
    ["according to", "[w The pact holds], [c according to] [s the Kenyan army]."],
    ["According to", "[c According to] [s the Kenyan army], [w the pact holds]."],
    ["called for", "President [s Ana Dahl] [c called for] [w new talks]."],
    ["urged", "President [s Ana Dahl] [c urged] [w Norway to sign the pact]."],
    ["accused", "President [s Ana Dahl] [c accused] [w Norway of delay]."],
    ["vowed", "President [s Ana Dahl] [c vowed] [w to sign the pact]."],
    ["condemned", "[s Norway] [c condemned] [w the attack on the port]."],
    ["expressed concern", "[s The Kenyan government] [c expressed] concern over [w the delay]."],
    ["criticised, saying", "President [s Ana Dahl] [c criticised] [w the plan], saying [w it would fail]."],
  ])("%s", (_, marked) => finds(marked));
});

describe("when it was said", () => {
  test.each([
    ["President Ana Dahl said on 5 March 2024 that the pact held.", "2024-03-05"],
    ["President Ana Dahl said that the pact of 5 March 2024 held.", undefined],
    ["President Ana Dahl said the pact would hold until 5 March 2024.", undefined],
  ])("%s", async (text, day) => {
    const [statement] = await statementsOf(text);
    const date = statement?.date;
    expect(date?.basis === "unknown" ? undefined : date?.value).toBe(day);
  });
});

describe("who speaks", () => {
  const speakers = async (text: string): Promise<readonly (readonly string[])[]> =>
    (await statementsOf(text)).map(({ speaker }) => speaker.actors.map(({ name }) => name));

  test("he is who spoke last", async () =>
    expect(await speakers("President Ivo Dahl said the pact held. He said it was fair.")).toEqual([
      ["Ivo Dahl"],
      ["Ivo Dahl"],
    ]));
  test("she is nobody where two could be meant", async () => {
    const [statement] = await statementsOf(
      "Premier Ana Dahl met Minister Aba Osei. “It is a beginning,” she said.",
    );
    expect(statement?.speaker.actors).toEqual([]);
    expect(statement?.speaker.alternatives.map(({ name }) => name)).toEqual(["Ana Dahl", "Aba Osei"]);
  });
  test("it is the body that spoke last", async () =>
    expect(
      await speakers("The Ministry of Trade of Norway denied the report. It proposed talks in May."),
    ).toEqual([["Ministry of Trade of Norway"], ["Ministry of Trade of Norway"]]));
  test("it is no person", async () =>
    expect(
      await speakers("Norway's spokesman said the pact held. It said that talks would follow."),
    ).not.toEqual([["Norway's spokesman"], ["Norway's spokesman"]]));
  test("he is not a woman", async () =>
    expect(await speakers("Mrs. Ana Dahl met Mr. Ivo Rao. He said the pact held.")).toEqual([["Ivo Rao"]]));
  test("they is nobody", async () =>
    expect(await speakers("President Ivo Dahl said the pact held. They said it was fair.")).toEqual([
      ["Ivo Dahl"],
      [],
    ]));
  test("two who are joined speak both", async () =>
    expect(await speakers("Zandermoor and Kenya said the pact held.")).toEqual([["Zandermoor", "Kenya"]]));
  test("a paper relays", async () => {
    const [statement, more] = await statementsOf(
      "Reuters reported that President Ana Dahl said the pact would hold.",
    );
    expect(more).toBeUndefined();
    expect(statement?.speaker.actors.map(({ name }) => name)).toEqual(["Ana Dahl"]);
    expect(statement?.via.map(({ name }) => name)).toEqual(["Reuters"]);
  });
  test("an agency behind relays, too", async () =>
    expect(
      (await statementsOf("President Ana Dahl said the pact held, Reuters reported."))[0]?.via[0]?.name,
    ).toBe("Reuters"));
  test("who is told", async () =>
    expect(
      (await statementsOf("President Ana Dahl told Norway that the pact held."))[0]?.addressee?.code,
    ).toBe("NOR"));
});

describe("form and act", () => {
  const kinds = async (text: string): Promise<readonly string[]> =>
    (await statementsOf(text)).map(({ form, act, targets }) =>
      [form, act, ...targets.map(({ code }) => code)].join(" "),
    );
  test.each([
    ["“The pact will hold,” Ana Dahl said.", "direct state"],
    ["Ana Dahl said the pact was “fair”.", "mixed state"],
    ["Ana Dahl said the pact was fair.", "indirect state"],
    ["Ana Dahl denied that the pact was fair.", "indirect deny"],
    ["Ana Dahl warned that the pact was dead.", "indirect warn"],
    ["Ana Dahl accused Norway of delay.", "indirect accuse NOR"],
    ["Ana Dahl urged Norway to sign.", "indirect urge NOR"],
    ["“Norway must sign,” Ana Dahl said.", "direct urge NOR"],
    ["“It is unacceptable,” Ana Dahl said.", "direct criticize"],
  ])("%s", async (text, expected) => expect(await kinds(text)).toEqual([expected]));
});
