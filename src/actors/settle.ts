import type { Sentence } from "../language/analysis.ts";
import type { Known, StateName } from "./knowledge/knowledge.ts";
import type { Match } from "./known-names.ts";

/** A name of the tables whose meaning is plain on this page; token places, both belong to it. */
export interface FoundName {
  readonly thing: Known;
  readonly first: number;
  readonly last: number;
}

/** Names whose other bearer is a place too, so that being a place tells nothing: the American Georgia. */
const TWO_PLACES: ReadonlySet<string> = new Set(["Georgia", "Georgian", "Georgians"]);

/**
 * Settles what ambiguous names stand for. "Jordan" is the state where the network takes it for a place; "Korea" only where the
 * page names one of the two plainly; "Georgia" where it names Tbilisi, or other states and nothing American. What stays
 * open is left out, and so is what is part of a longer name.
 */
export function settleNames(
  sentences: readonly Sentence[],
  matches: readonly (readonly Match[])[],
): readonly (readonly FoundName[])[] {
  const page: Page = { plain: plainCodes(matches), families: familiesIn(sentences) };
  return matches.map((found, index) =>
    found.flatMap((match) => {
      const sentence = sentences[index];
      const thing = sentence && isWhole(sentence, match) ? chooseThing(sentence, match, page) : undefined;
      return thing === undefined ? [] : [{ thing, first: match.first, last: match.last }];
    }),
  );
}

interface Page {
  /** States that the page names plainly. */
  readonly plain: ReadonlySet<string>;
  /** The last words of names of persons. */
  readonly families: ReadonlySet<string>;
}

const familiesIn = (sentences: readonly Sentence[]): ReadonlySet<string> =>
  new Set(
    sentences.flatMap(({ entities, tokens }) =>
      entities.flatMap(({ kind, first, last }) =>
        kind === "PER" && last > first ? [tokens[last]?.form ?? ""] : [],
      ),
    ),
  );

function plainCodes(matches: readonly (readonly Match[])[]): ReadonlySet<string> {
  return new Set(
    matches.flat().flatMap(({ things }) => {
      const codes = new Set(things.map(codeOf));
      const isDoubtful =
        codes.size > 1 || things.some((thing) => thing.kind === "state" && thing.isAmbiguous);
      return isDoubtful ? [] : [...codes].filter((code) => code !== "");
    }),
  );
}

const codeOf = (thing: Known): string => (thing.kind === "holder" ? "" : thing.code);

/** Not the Paris of Paris Hilton, nor the Self Defense Forces of the Kesh Self Defense Forces. */
function isWhole({ entities, tokens }: Sentence, { first, last, things }: Match): boolean {
  if (things.some((thing) => thing.kind === "holder")) return true;
  const around = entities.find((entity) => entity.first <= first && last <= entity.last);
  if (around === undefined || around.last - around.first === last - first) return true;
  if (around.kind === "PER") return false;
  const isBody = things.some((thing) => thing.kind === "organisation");
  const words = tokens.slice(around.first, around.last + 1);
  return around.kind !== "ORG" || !isBody || words.some(({ form }) => /^\p{Ll}{4,}/u.test(form));
}

function chooseThing(sentence: Sentence, match: Match, page: Page): Known | undefined {
  const { things } = match;
  const all = things.filter((thing): thing is StateName => thing.kind === "state");
  const named = all.filter(({ use }) => use !== "none");
  const states = named.length > 0 ? named : all;
  const [holder, organisation] = ["holder", "organisation"].map((kind) =>
    things.find((thing) => thing.kind === kind),
  );
  if (states.length === 0) return holder ?? organisation;
  if (states.every(({ use }) => use === "none")) return organisation;
  const sure = states.filter(({ isAmbiguous }) => !isAmbiguous);
  if (sure.length > 0 && new Set(sure.map(({ code }) => code)).size === 1) return sure[0];
  const fitting = states.filter(({ code }) => page.plain.has(code));
  if (new Set(fitting.map(({ code }) => code)).size === 1) return fitting[0];
  if (new Set(states.map(({ code }) => code)).size > 1) return states.find(({ code }) => code === "EUR");
  const [state] = states;
  return state && isTakenForPlace(sentence, match, page) && isLikely(state, page.plain) ? state : undefined;
}

/** As a place; or as a person of one name where the page names other states and nobody with that family name. */
function isTakenForPlace(
  { entities, tokens }: Sentence,
  { first, last }: Match,
  { plain, families }: Page,
): boolean {
  const entity = entities.find((each) => each.first <= last && first <= each.last);
  if (entity?.kind !== "PER" && entity?.kind !== "ORG") return true;
  return (
    entity.first === first &&
    entity.last === last &&
    plain.size > 0 &&
    !families.has(tokens[last]?.form ?? "")
  );
}

function isLikely({ alias }: StateName, plain: ReadonlySet<string>): boolean {
  return !TWO_PLACES.has(alias) || (plain.size > 0 && !plain.has("USA"));
}
