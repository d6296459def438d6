import type { Article } from "../article/article.ts";
import { findSpeakerLabels } from "../language/openings.ts";
import { overlaps, type Span, slice } from "../text/span.ts";
import { type Draft, NOTHING_TOLD } from "./draft.ts";
import { foldName } from "./knowledge/names.ts";
import type { Reading } from "./reading.ts";

/** Those who ask, and those who answer without a name. */
const NOBODY = /^(?:Q|A|Question|Answer|Reporter|QUESTION|ANSWER|REPORTER|JOURNALIST|MODERATOR)$/u;

/** The speakers of a transcript by their labels, "MS. DAHL:", where no other pattern has seen them. */
export function withLabels(
  article: Article,
  readings: readonly Reading[],
  found: readonly (readonly Draft[])[],
): readonly (readonly Draft[])[] {
  const labels = [...findSpeakerLabels(article).values()].filter(
    (span) => !NOBODY.test(slice(article.text, span)),
  );
  if (labels.length === 0) return found;
  return readings.map((reading, index) => {
    const own = found[index] ?? [];
    const [first] = reading.tree.tokens;
    const label = labels.find(({ start }) => start === first?.start);
    if (label === undefined) return own;
    return [toDraft(reading, label), ...own.filter(({ mention }) => !overlaps(mention, label))];
  });
}

function toDraft(reading: Reading, label: Span): Draft {
  const { knowledge, text } = reading;
  const told = slice(text, label).split(" ");
  const isTitle = (word: string): boolean =>
    knowledge.courtesies.has(foldName(word)) || knowledge.roles.has(foldName(word));
  const titles = told.slice(0, -1).filter(isTitle);
  const words = told.filter((word) => !titles.includes(word)).map(inTitleCase);
  const name = told.filter(
    (word) => !titles.some((title) => title === word && knowledge.courtesies.has(foldName(word))),
  );
  const role = titles.map((word) => knowledge.roles.get(foldName(word))).find((each) => each !== undefined);
  const gender = titles
    .map((word) => knowledge.courtesies.get(foldName(word)))
    .find((each) => each !== undefined);
  return {
    ...NOTHING_TOLD,
    name: name.join(" "),
    words,
    kind: "person",
    sector: role?.sector ?? "UNK",
    gender: gender ?? role?.gender,
    number: "one",
    mention: { ...label, form: "name", phrase: label },
    sentence: reading.index,
    head: 0,
  };
}

/** RZAYEV is Rzayev elsewhere. */
const inTitleCase = (word: string): string =>
  /^\p{Lu}{2,}/u.test(word) ? `${word.slice(0, 1)}${word.slice(1).toLowerCase()}` : word;
