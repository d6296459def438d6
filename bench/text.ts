// The article's text against the gold, ours and, with --peers, other extractors on the same pages in the same run.
//   npx tsx bench/text.ts [--peers] [--json] [--set pages/wcxb] [--errors N]
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { loadArticleLexicon } from "../src/article/lexicon.ts";
import { hasSet } from "./data.ts";
import { peers } from "./peers.ts";
import { pageWordF1 } from "./text-measures.ts";
import {
  describeText,
  ourReader,
  peerReader,
  type ReadText,
  scoreText,
  type TextScores,
  type TextSet,
} from "./text-score.ts";

const SETS: readonly TextSet[] = ["pages/wcxb", "pages/trafilatura", "pages/readability"];

const { values } = parseArgs({
  options: {
    peers: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    set: { type: "string", multiple: true },
    errors: { type: "string" },
  },
});
const lexicon = loadArticleLexicon((name) =>
  readFileSync(new URL(`../data/page/${name}`, import.meta.url), "utf8"),
);
const readers = [
  { by: "dragoman", read: ourReader(lexicon, { captions: true }) },
  { by: "dragoman, no captions", read: ourReader(lexicon, { captions: false }) },
  ...(values.peers ? peers.map((peer) => ({ by: peer.name, read: peerReader(peer) })) : []),
];
const all: TextScores[] = [];
for (const set of SETS.filter((name) => (values.set ?? SETS).includes(name) && hasSet(name))) {
  for (const { by, read } of readers) {
    const { scores, texts } = await scoreText(set, by, read);
    all.push(scores);
    if (!values.json) process.stdout.write(`${formatRow(scores)}\n`);
    if (by === "dragoman" && values.errors) process.stdout.write(formatErrors(texts, Number(values.errors)));
  }
}
if (values.json) process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);

function formatRow({ set, by, text, wordF1, lead, snippets, leakingPages, ...rest }: TextScores): string {
  const share = (value: number | undefined) => (value === undefined ? "    -" : value.toFixed(4));
  const cells = [
    set.padEnd(18),
    by.padEnd(22),
    `text F1 ${share(text?.f1)} (P ${share(text?.precision)} R ${share(text?.recall)})`,
    `word F1 ${share(wordF1)}`,
    `lead ${share(lead)}`,
    `snippets F ${share(snippets.f1)} (P ${share(snippets.precision)} R ${share(snippets.recall)})`,
    `leaking ${share(leakingPages)}`,
    `empty ${rest.empty} errors ${rest.errors}`,
    `${rest.milliseconds.toFixed(1)} ms`,
  ];
  return cells.join("  ");
}

/** The worst pages first: by word F1 where there is a full text, else those with a wrong snippet. */
function formatErrors(texts: readonly ReadText[], count: number): string {
  const full = texts.some(({ gold }) => gold !== "");
  const worst = full
    ? texts.toSorted((a, b) => pageWordF1(a) - pageWordF1(b))
    : texts.filter(
        ({ found, ...page }) =>
          page.with.some((s) => !found.includes(s)) || page.without.some((s) => found.includes(s)),
      );
  return worst
    .slice(0, count)
    .map((text) => `  ${full ? pageWordF1(text).toFixed(2) : ""} ${describeText(text)}\n`)
    .join("");
}
