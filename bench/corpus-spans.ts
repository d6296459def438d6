import type { Span } from "../src/text/span.ts";
import type {
  CorpusAgreement,
  CorpusEvent,
  CorpusReaction,
  CorpusStatement,
  Layers,
  Written,
} from "./corpus-form.ts";

/** Says where a span stands that is written, or that is told of another text; `path` names it in messages: "statements[2].cue". */
export type Locate<From> = (path: string, from: From) => Span;

/** Every place of `words` in `text` that cuts no word in two. */
export function findWords(text: string, words: string): readonly Span[] {
  const places: Span[] = [];
  for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + 1)) {
    const span = { start, end: start + words.length };
    if (!cutsWord(text, span.start) && !cutsWord(text, span.end)) places.push(span);
  }
  return places;
}

const cutsWord = (text: string, at: number): boolean =>
  /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at));

/** Words as a person counts them: parted by white space. */
export const countWords = (text: string): number => text.split(/\s+/u).filter((word) => word !== "").length;

/** Why a written span has no one place in the text. */
export class SpanError extends Error {}

/** The one place of a written span. Throws `SpanError` where there is none or more than one. */
export function locate(text: string, written: Written): Span {
  const [words, nth] = typeof written === "string" ? [written, undefined] : [written.text, written.nth];
  const places = findWords(text, words);
  if (nth === undefined && places.length > 1) throw new SpanError(tooMany(text, words, places));
  const place = places[(nth ?? 1) - 1];
  if (place !== undefined) return place;
  const count =
    places.length === 0
      ? "does not occur as whole words"
      : `has no place ${nth}, ${tooMany(text, words, places)}`;
  throw new SpanError(`"${words}" ${count}`);
}

function tooMany(text: string, words: string, places: readonly Span[]): string {
  const shown = places.map(({ start, end }, index) => {
    const around = text.slice(Math.max(0, start - 20), end + 20).replaceAll("\n", " ");
    return `${index + 1} "…${around}…"`;
  });
  return `"${words}" occurs ${places.length} times; give nth: ${shown.join(", ")}`;
}

/** Turns every span of the layers into its place. */
export function locateLayers<From>(layers: Layers<From>, locate: Locate<From>): Layers<Span> {
  return {
    statements: layers.statements.map((each, at) => locateStatement(each, `statements[${at}]`, locate)),
    events: layers.events.map((each, at) => locateEvent(each, `events[${at}]`, locate)),
    agreements: layers.agreements.map((each, at) => locateAgreement(each, `agreements[${at}]`, locate)),
    reactions: layers.reactions.map((each, at) => locateReaction(each, `reactions[${at}]`, locate)),
  };
}

function locateStatement<From>(
  statement: CorpusStatement<From>,
  path: string,
  locate: Locate<From>,
): CorpusStatement<Span> {
  const { speaker, cue, content } = statement;
  return {
    ...statement,
    speaker: { ...speaker, mention: maybe(`${path}.speaker.mention`, speaker.mention, locate) },
    cue: maybe(`${path}.cue`, cue, locate),
    content: all(`${path}.content`, content, locate),
  };
}

function locateEvent<From>(event: CorpusEvent<From>, path: string, locate: Locate<From>): CorpusEvent<Span> {
  const { condition, size, trigger, evidence, also } = event;
  return {
    ...event,
    condition: maybe(`${path}.condition`, condition, locate),
    size: size.map((each, at) => ({ ...each, at: locate(`${path}.size[${at}].at`, each.at) })),
    trigger: locate(`${path}.trigger`, trigger),
    evidence: locate(`${path}.evidence`, evidence),
    also: all(`${path}.also`, also, locate),
  };
}

function locateAgreement<From>(
  agreement: CorpusAgreement<From>,
  path: string,
  locate: Locate<From>,
): CorpusAgreement<Span> {
  const { provisions, called, reason, evidence } = agreement;
  return {
    ...agreement,
    provisions: provisions.map((each, index) => {
      const at = `${path}.provisions[${index}]`;
      return {
        ...each,
        obligation: locate(`${at}.obligation`, each.obligation),
        trigger: maybe(`${at}.trigger`, each.trigger, locate),
        except: maybe(`${at}.except`, each.except, locate),
      };
    }),
    called: called.map((each, at) => ({ ...each, as: locate(`${path}.called[${at}].as`, each.as) })),
    reason: maybe(`${path}.reason`, reason, locate),
    evidence: all(`${path}.evidence`, evidence, locate),
  };
}

function locateReaction<From>(
  reaction: CorpusReaction<From>,
  path: string,
  locate: Locate<From>,
): CorpusReaction<Span> {
  return { ...reaction, evidence: locate(`${path}.evidence`, reaction.evidence) };
}

const maybe = <From>(path: string, written: From | null, locate: Locate<From>): Span | null =>
  written === null ? null : locate(path, written);

const all = <From>(path: string, list: readonly From[], locate: Locate<From>): readonly Span[] =>
  list.map((written, at) => locate(`${path}[${at}]`, written));
