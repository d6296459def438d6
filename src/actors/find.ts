import type { Analysis } from "../language/analysis.ts";
import { isRelation, tokenAt } from "../language/tree.ts";
import type { Actor } from "./actor.ts";
import type { Draft } from "./draft.ts";
import { findFamilyNames } from "./family-names.ts";
import type { Knowledge } from "./knowledge/knowledge.ts";
import { withLabels } from "./labels.ts";
import { mergeDrafts } from "./merge.ts";
import { withoutParts } from "./parts.ts";
import { patterns } from "./patterns.ts";
import { openReadings, type Reading } from "./reading.ts";

/**
 * Everybody on the page who can speak or act, by first mention: states, bodies and persons by name, office or metonym, and
 * groups and persons without a name. Nobody where the article is not in English: the rules are of English.
 */
export function findActors(analysis: Analysis, knowledge: Knowledge): readonly Actor[] {
  if (analysis.article.language !== "en") return [];
  const readings = openReadings(analysis, knowledge);
  const found = readings.map((reading) => withoutParts(reading, draftsIn(reading)));
  const drafts = findFamilyNames(readings, withLabels(analysis.article, readings, found));
  const [{ day } = { day: undefined }] = readings;
  return mergeDrafts(drafts, readings, { knowledge, day });
}

/** Relations of words that are no head of a phrase of their own. */
const INNER = [
  "flat",
  "fixed",
  "goeswith",
  "punct",
  "case",
  "mark",
  "det",
  "aux",
  "cop",
  "cc",
  "discourse",
] as const;
/** Adjectives name the people of a state, numerals and "many" count others. */
const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON"]);

function draftsIn(reading: Reading): readonly Draft[] {
  return reading.tree.tokens.flatMap((_, at) => {
    const { relation, tag } = tokenAt(reading.tree, at);
    if (isRelation(relation, ...INNER) || !NOMINAL.has(tag)) return [];
    for (const pattern of patterns) {
      const draft = pattern.find(reading, at);
      if (draft) return [draft];
    }
    return [];
  });
}
