import type { Analysis } from "../language/analysis.ts";
import { isRelation, tokenAt } from "../language/tree.ts";
import type { Actor } from "./actor.ts";
import type { Draft } from "./draft.ts";
import { findFamilyNames } from "./family-names.ts";
import { type GroupedPage, withImpliedStates } from "./implied-states.ts";
import type { Knowledge } from "./knowledge/knowledge.ts";
import { withLabels } from "./labels.ts";
import { groupDrafts } from "./merge.ts";
import { withoutParts } from "./parts.ts";
import { patterns } from "./patterns.ts";
import { openReadings, type Reading } from "./reading.ts";
import { toActor } from "./to-actor.ts";

/**
 * Everybody on the page who can speak or act, by first mention: states, bodies and persons by name, office or metonym, and
 * groups and persons without a name. Nobody where the article is not in English: the rules are of English.
 */
export function findActors(analysis: Analysis, knowledge: Knowledge): readonly Actor[] {
  const page = groupActors(analysis, knowledge);
  return withImpliedStates(page, knowledge.homeWeights).map((group) => toActor(group, page.known));
}

/** The groups of mentions that are one actor each, before it is asked of which state those are whom no word gives one. */
export function groupActors(analysis: Analysis, knowledge: Knowledge): GroupedPage {
  const { article } = analysis;
  const readings = article.language === "en" ? openReadings(analysis, knowledge) : [];
  const found = readings.map((reading) => withoutParts(reading, draftsIn(reading)));
  const drafts = findFamilyNames(readings, withLabels(article, readings, found));
  const known = { knowledge, day: readings[0]?.day };
  return { article, readings, known, groups: groupDrafts(drafts, known) };
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
