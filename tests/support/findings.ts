import type { Actor, Mention } from "../../src/actors/actor.ts";
import type { Article } from "../../src/article/article.ts";
import type { Findings } from "../../src/record/build.ts";
import type { Statement } from "../../src/statements/statement.ts";
import type { Span } from "../../src/text/span.ts";

/** An invented report, and what an ideal reader would find in it, by hand. */
const LEAD = "Norway will not send ships, Foreign Minister Ingrid Solberg said on Monday.";
const QUOTE = "“We have told Chile so,” she added. “The door stays open.”";
const TEXT = `${LEAD}\n\n${QUOTE}`;

/** The span of the first place where `words` stand in `text`. */
export function spanOf(words: string, text: string = TEXT): Span {
  const start = text.indexOf(words);
  if (start === -1) throw new RangeError(`not in the text: ${words}`);
  return { start, end: start + words.length };
}

function mention(words: string, form: Mention["form"], phrase: string = words): Mention {
  return { ...spanOf(words), form, phrase: spanOf(phrase) };
}

export const article: Article = {
  url: "https://kesh.example/news/ships",
  canonicalUrl: undefined,
  outlet: { name: "The Kesh Observer", domain: "kesh.example", agency: undefined },
  title: "Norway keeps its ships at home",
  byline: ["Amara Diallo"],
  dateline: undefined,
  section: "World",
  language: "en",
  published: { basis: "implied", value: "2031-03-04T09:10:00+01:00", from: "metadata" },
  modified: { basis: "unknown" },
  text: TEXT,
  blocks: [
    { kind: "paragraph", ...spanOf(LEAD) },
    { kind: "paragraph", ...spanOf(QUOTE) },
  ],
  related: [
    { heading: "Most Read News", title: "Harbour reopens after sto", url: undefined, truncated: true },
    { heading: "Most Read News", title: "Price of salt falls", url: undefined, truncated: false },
  ],
  issues: [{ code: "charset-guessed" }],
};

const solberg: Actor = {
  name: "Ingrid Solberg",
  kind: "person",
  code: "NOR",
  sector: "GOV",
  office: { title: "Foreign Minister", of: "NOR", basis: "stated" },
  gender: undefined,
  number: "one",
  wikidata: undefined,
  mentions: [mention("she", "pronoun"), mention("Ingrid Solberg", "name", "Foreign Minister Ingrid Solberg")],
};
export const norway: Actor = state("Norway", "NOR");
export const chile: Actor = state("Chile", "CHL");

function state(name: string, code: string): Actor {
  return {
    name,
    kind: "state",
    code,
    sector: "UNK",
    office: undefined,
    gender: undefined,
    number: "one",
    wikidata: undefined,
    mentions: [mention(name, "name")],
  };
}

export const refusal: Statement = {
  speaker: { actors: [solberg], mention: spanOf("Foreign Minister Ingrid Solberg"), alternatives: [] },
  cue: spanOf("said"),
  content: [spanOf("Norway will not send ships")],
  form: "indirect",
  act: "reject",
  targets: [],
  addressee: undefined,
  via: [],
  inner: undefined,
  date: { basis: "unknown" },
  confidence: 0.9,
};
export const added: Statement = {
  ...refusal,
  speaker: { actors: [], mention: spanOf("she"), alternatives: [solberg] },
  cue: spanOf("added"),
  content: [spanOf("We have told Chile so,"), spanOf("The door stays open.")],
  form: "direct",
  act: "state",
  targets: [chile],
};

/** In no good order, so that a test can see the record put them right. */
export const findings: Findings = {
  article,
  actors: [chile, solberg, norway],
  statements: [added, refusal],
  events: [],
  agreements: [],
  reactions: [],
  reader: { version: "0.1.0", model: null },
};
