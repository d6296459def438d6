import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadArticleLexicon } from "../src/article/lexicon.ts";
import { ACTOR_FILES, actorFigures } from "./actors.ts";
import { figuresOf, GUM_FILES, measureGum } from "./attribution-gum.ts";
import { calibrationFigures } from "./calibration.ts";
import { evaluate, f1 } from "./conll18.ts";
import { measureCoreference } from "./coreference.ts";
import { dataFolder } from "./data.ts";
import { measureDesk } from "./desk.ts";
import { measureEntities } from "./entities.ts";
import { eventFigures } from "./events.ts";
import { KNOWLEDGE_FILES, knowledgeFigures } from "./knowledge.ts";
import { scoreMetadata } from "./metadata-score.ts";
import { openOurs, parseOurs, readGold } from "./parsers.ts";
import { openLanguageLexicon, openLexicons } from "./reading.ts";
import { measureSpeech } from "./speech.ts";
import { measurePolnear } from "./statements.ts";
import { ourReader, scoreText, type TextSet } from "./text-score.ts";
import { measureTokens } from "./tokens.ts";

/** Shares from 0 to 1; higher is better. */
export type Figures = Readonly<Record<string, number>>;

/** One piece of work, the gold it is measured on, and how. */
export interface Gate {
  readonly name: string;
  /** Gold files under the data folder, whose digest the floors are pinned to. */
  readonly files: readonly string[];
  measure(): Promise<Figures>;
}

const root = fileURLToPath(new URL("..", import.meta.url));

export const gates: readonly Gate[] = [
  {
    name: "text",
    files: ["pages/wcxb/gold.jsonl", "pages/trafilatura/gold.jsonl", "pages/readability/gold.jsonl"],
    measure: measureText,
  },
  {
    name: "metadata",
    files: ["pages/wcxb/gold.jsonl", "pages/htmldate/gold.jsonl"],
    measure: async () => measureMetadata(),
  },
  {
    name: "statements",
    files: ["statements/polnear-dev.jsonl", "desk/dev.jsonl"],
    measure: measureStatements,
  },
  { name: "attribution", files: [...GUM_FILES], measure: measureAttribution },
  { name: "calibration", files: ["desk/dev.jsonl"], measure: calibrationFigures },
  {
    name: "reader",
    files: ["language/ewt-dev.conllu", "language/gum-open-dev.conllu"],
    measure: measureReader,
  },
  { name: "actors", files: [...ACTOR_FILES], measure: actorFigures },
  { name: "knowledge", files: [...KNOWLEDGE_FILES], measure: async () => knowledgeFigures() },
  {
    name: "events",
    files: [
      "events/sentences-dev.jsonl",
      "events/PLOVER_GSR_CAMEO.txt",
      "events/PETR2_GSR_validation.jsonl",
      "desk/dev.jsonl",
      "pages/wcxb/gold.jsonl",
    ],
    measure: eventFigures,
  },
  {
    name: "coreference",
    files: ["coref/gap-development.tsv", "language/gum-open-dev.conllu"],
    measure: measureCoreference,
  },
  {
    name: "tokens",
    files: ["language/ewt-dev.conllu", "language/gum-open-dev.conllu"],
    measure: async () => measureWords(),
  },
];

async function measureText(): Promise<Figures> {
  const lexicon = loadArticleLexicon((name) =>
    readFileSync(new URL(`../data/page/${name}`, import.meta.url), "utf8"),
  );
  const score = async (set: TextSet) =>
    (await scoreText(set, "dragoman", ourReader(lexicon, { captions: true }))).scores;
  const wcxb = await score("pages/wcxb");
  const snippets = await score("pages/trafilatura");
  const readability = await score("pages/readability");
  return {
    "wcxb text F1": wcxb.text?.f1 ?? 0,
    "wcxb word F1": wcxb.wordF1 ?? 0,
    "wcxb lead": wcxb.lead ?? 0,
    "wcxb pages without a leak": 1 - (wcxb.leakingPages ?? 1),
    "trafilatura snippets F": snippets.snippets.f1,
    "readability pages with text": 1 - (readability.empty + readability.errors) / readability.pages,
  };
}

function measureMetadata(): Figures {
  const [wcxb, htmldate] = scoreMetadata(["pages/wcxb", "pages/htmldate"]);
  if (!wcxb || !htmldate) throw new RangeError("two sets were asked for and two are there");
  return {
    "wcxb title exact": wcxb.titleExact / 100,
    "wcxb title up to site": wcxb.titleUpToSite / 100,
    "wcxb date right": wcxb.dateRight / 100,
    "wcxb authors exact": wcxb.authorsStrict / 100,
    "htmldate date right": htmldate.dateRight / 100,
    "htmldate date precision": htmldate.datePrecision / 100,
  };
}

async function measureStatements(): Promise<Figures> {
  const lexicons = await openLexicons(root);
  const polnear = await measurePolnear(dataFolder, lexicons);
  const desk = await measureDesk(dataFolder, lexicons);
  const speech = (await measureSpeech(dataFolder, lexicons)).figures;
  await lexicons.reader.close();
  return {
    ...Object.fromEntries([...speech].map(([form, { f1: score }]) => [`polnear speech F1, ${form}`, score])),
    "polnear precision": polnear.precision,
    "polnear speaker precision": polnear.speakerPrecision,
    "polnear recall": polnear.recall,
    "polnear words exact": polnear.contentExact,
    "desk precision": desk.precision,
    "desk recall": desk.recall,
    "desk speaker": desk.speaker,
  };
}

async function measureAttribution(): Promise<Figures> {
  const lexicons = await openLexicons(root);
  const { rows } = await measureGum(dataFolder, lexicons);
  await lexicons.reader.close();
  const gated = rows.filter(([name]) => !name.startsWith("fold"));
  return Object.fromEntries(gated.map(([name, counts]) => [`gum ${name}, F1`, figuresOf(counts).f1]));
}

/** From raw text, as bench/parsers.ts prints it; and names on re3d, as bench/entities.ts does. */
async function measureReader(): Promise<Figures> {
  const ours = await openOurs();
  const figures: Record<string, number> = {};
  for (const set of ["ewt-dev", "gum-open-dev"]) {
    const { conllu, documents } = readGold(set);
    const found = evaluate(conllu, (await parseOurs(documents, ours)).conllu);
    for (const metric of ["upos", "lemmas", "uas", "las", "clas"] as const)
      figures[`${set} ${metric}`] = f1(found[metric]);
  }
  await ours.reader.close();
  const { scores } = await measureEntities();
  return {
    ...figures,
    ...Object.fromEntries(Object.entries(scores).map(([name, score]) => [`re3d ${name}`, score])),
  };
}

function measureWords(): Figures {
  const figures = measureTokens(dataFolder, openLanguageLexicon(root));
  return Object.fromEntries(
    figures.flatMap(({ set, words, sentences }) => [
      [`${set.replace("-dev.conllu", "")} words F1`, words],
      [`${set.replace("-dev.conllu", "")} sentences F1`, sentences],
    ]),
  );
}
