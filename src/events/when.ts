import { prepositionOf } from "../language/arguments.ts";
import { addDays, type IsoDay } from "../language/calendar.ts";
import type { FoundDate } from "../language/dates.ts";
import { findDates, toKnown } from "../language/dates.ts";
import { qualifiersOf } from "../language/qualifiers.ts";
import { tenseOf } from "../language/tense.ts";
import { childrenOf, headOf, isRelation, tokenAt } from "../language/tree.ts";
import { type Known, unknown } from "../text/known.ts";
import { type Anchors, hangsOn } from "./anchors.ts";
import type { Draft } from "./draft.ts";
import type { Event } from "./event.ts";
import type { Scene } from "./scene.ts";

/** What is news: so many days before publication, or after it. */
const NEWS_DAYS = 14;
/** Prepositions that put the act itself on a date, or its beginning; behind others (until, before) it only bounds it. */
const ON: ReadonlySet<string> = new Set(["", "on", "in", "at", "during", "of", "for", "since", "'s", "’s"]);
const FROM = /^(?:from|as of|as from|starting|beginning|effective|with effect from|by)$/u;
/** Adverbs and nouns of history. */
const HISTORY = /^(?:previously|formerly|historically|once|decade|century)$/u;

/** Finds the dates of a sentence. `published`: its day, where known. */
export function datesOf(scene: Scene, published: IsoDay | undefined): readonly FoundDate[] {
  const isAhead = (at: number): boolean => {
    if (tenseOf(scene.clauses, at, scene.qualifiers)?.time === "future") return true;
    const predicate = scene.clauses.around[at]?.predicate;
    if (predicate === undefined) return false;
    return qualifiersOf(scene.clauses, predicate, scene.qualifiers).some(
      ({ kind }) => kind === "intended" || kind === "conditional",
    );
  };
  return findDates(scene.sentence.tokens, { published, isAhead }).filter(
    (date) => !isInDateline(scene, date),
  );
}

/** How many words a dateline may have before its dash. */
const DATELINE = 14;

/** KESH, March 5 - Orland recalled: the day of the report. */
const isInDateline = ({ sentence: { tokens } }: Scene, { last }: FoundDate): boolean =>
  last < DATELINE &&
  /^(?:-+|[–—])$/u.test(tokens[last + 1]?.form ?? "") &&
  !/^\d/u.test(tokens[last + 2]?.form ?? "");

/** When an act was, from when it holds, and whether it is this page's news. */
export function whenOf(
  draft: Draft,
  anchors: Anchors,
  dates: readonly FoundDate[],
  published: IsoDay | undefined,
): Pick<Event, "date" | "effective" | "time"> {
  const { scene } = draft;
  const own = dates.filter((date) => isOfAct(scene, headOf(scene.clauses.tree, date), anchors));
  const isOn = (date: FoundDate): boolean => ON.has(relationTo(scene, date));
  const on = own.find(isOn) ?? dates.find((date) => isOn(date) && isOfFirst(draft, date));
  const from = own.find((date) => FROM.test(relationTo(scene, date)) && date !== on);
  return {
    date: known(scene, on),
    effective: known(scene, from),
    time: isHistory(draft, on, published) ? "background" : "current",
  };
}

/** Drove into the queue on Monday and [blew] himself up: what follows in a row of verbs shares the day of the first. */
function isOfFirst({ scene, at }: Draft, date: FoundDate): boolean {
  const { tree, around } = scene.clauses;
  const clause = around[at];
  if (clause?.predicate !== at || tokenAt(tree, at).relation !== "conj") return false;
  const { head } = tokenAt(tree, at);
  const place = headOf(tree, date);
  return place < at && tokenAt(tree, place).head === head && isRelation(tokenAt(tree, place).relation, "obl");
}

/** A date inside the phrase of another noun is that noun's: called off [Friday]'s talks. */
function isOfAct(scene: Scene, head: number, anchors: Anchors): boolean {
  const { relation, head: above } = tokenAt(scene.clauses.tree, head);
  const isInNoun =
    isRelation(relation, "nmod", "compound", "nummod", "amod") &&
    !anchors.own.has(above) &&
    relation !== "nmod:unmarked" && // the council [this morning] demanded
    prepositionOf(scene.clauses.tree, head) !== "on"; // at his home [on Monday]
  const isTime =
    above >= 0 &&
    /^(?:morning|afternoon|evening|night|noon|dawn|day|early|late|hour)$/u.test(
      tokenAt(scene.clauses.tree, above).lemma,
    );
  return (!isInNoun || isTime) && hangsOn(scene, head, anchors);
}

/** The preposition before a date, as the tree or else the text has it. */
function relationTo({ clauses: { tree } }: Scene, date: FoundDate): string {
  const head = headOf(tree, date);
  const preposition = prepositionOf(tree, head);
  if (preposition !== "") return preposition;
  const before = tree.tokens[date.first - 1]?.form.toLowerCase() ?? "";
  return FROM.test(before) || /^(?:since|until|till|before|after)$/u.test(before) ? before : "";
}

const known = ({ clauses: { tree } }: Scene, date: FoundDate | undefined): Known<string> =>
  date === undefined ? unknown : toKnown(tree, date);

function isHistory(draft: Draft, date: FoundDate | undefined, published: IsoDay | undefined): boolean {
  if (date !== undefined) {
    if (published !== undefined) return isBefore(date.value, addDays(published, -NEWS_DAYS));
    return date.value.length === 4;
  }
  return hasHistoricalWord(draft) || isPluperfect(draft);
}

/** All of a month or year lies before the day. */
const isBefore = (date: string, day: IsoDay): boolean => date < day.slice(0, date.length);

/** For decades, previously, years ago, in the past. */
function hasHistoricalWord({ scene, at, carriers }: Draft): boolean {
  const { tree } = scene.clauses;
  const predicate = scene.clauses.around[at]?.predicate ?? at;
  return [at, predicate, ...carriers].some((place) =>
    childrenOf(tree, place, "advmod", "obl", "nmod", "amod").some((child) => {
      const { lemma } = tokenAt(tree, child);
      if (HISTORY.test(lemma.toLowerCase())) return true;
      const isAgo = childrenOf(tree, child, "advmod").some((inner) => tokenAt(tree, inner).lemma === "ago");
      return lemma === "past" || (isAgo && !/^(?:minute|hour|day)$/u.test(lemma)) || isYears(scene, child);
    }),
  );
}

/** For years: a while without a number. */
const isYears = ({ clauses: { tree } }: Scene, at: number): boolean =>
  tokenAt(tree, at).lemma === "year" &&
  prepositionOf(tree, at) === "for" &&
  tokenAt(tree, at).features.Number === "Plur";

/** Had seized, in the reporter's own voice: before what the page tells. */
function isPluperfect({ scene, at }: Draft): boolean {
  const clause = scene.clauses.around[at];
  if (clause === undefined || clause.predicate !== at || isRelation(clause.relation, "ccomp", "advcl"))
    return false;
  const tense = tenseOf(scene.clauses, at, scene.qualifiers);
  const [first] = clause.verbs.auxiliaries;
  const isHad = first !== undefined && tokenAt(scene.clauses.tree, first).form.toLowerCase() === "had";
  return isHad && tense?.perfect === true && clause.relation === "acl:relcl";
}
