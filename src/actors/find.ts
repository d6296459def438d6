import type { Analysis, Sentence } from "../language/analysis.ts";
import type { Actor } from "./actor.ts";
import { type Place, toKnownDraft, toNominalDraft, toPersonDraft } from "./drafts.ts";
import { findFamilyNames } from "./family-names.ts";
import { type FoundName, findKnownNames, settleNames } from "./known-names.ts";
import type { ActorLexicon } from "./lexicon.ts";
import { type Draft, mergeDrafts } from "./merge.ts";
import { findNominals } from "./nominals.ts";
import { findPersons } from "./person-names.ts";
import { isSubjectOfSpeech } from "./speech.ts";

/**
 * Everybody on the page who can speak or act, by first mention: states and organisations by their names, persons,
 * and speakers without a name. Nobody where the article is not in English: the rules are of English.
 */
export function findActors(analysis: Analysis, lexicon: ActorLexicon): readonly Actor[] {
  const { article, sentences } = analysis;
  if (article.language !== "en") return [];
  const names = settleNames(sentences.map((sentence) => findKnownNames(article.text, sentence, lexicon)));
  const drafts = sentences.map((sentence, index) =>
    draftsOf(article.text, sentence, names[index] ?? [], lexicon),
  );
  const families = findFamilyNames(sentences, drafts.flat(), names);
  return mergeDrafts([...drafts.flat(), ...families].sort((a, b) => a.mention.start - b.mention.start));
}

function draftsOf(
  text: string,
  sentence: Sentence,
  names: readonly FoundName[],
  lexicon: ActorLexicon,
): readonly Draft[] {
  const place: Place = { text, tokens: sentence.tokens };
  const known = byToken(names, sentence.tokens.length);
  const persons = findPersons(sentence.tokens, known, lexicon);
  const nominals = findNominals(sentence.tokens, known, lexicon);
  const inPersons = new Set(
    persons.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at)),
  );
  const isInPerson = (at: number): boolean => inPersons.has(at);
  const acting = names.filter((found) => !isInPerson(found.first) && isActor(found, sentence, lexicon));
  return [
    ...acting.map((found) => toKnownDraft(place, found)),
    ...persons.map((found) => toPersonDraft(place, found)),
    ...nominals.filter((found) => !isInPerson(found.head)).map((found) => toNominalDraft(place, found)),
  ];
}

/** A capital or a palace is an actor only where it speaks; elsewhere it is a place. */
function isActor({ name, first, last }: FoundName, { tokens }: Sentence, lexicon: ActorLexicon): boolean {
  if (name.use !== "capital" && name.use !== "metonym") return true;
  return isSubjectOfSpeech(tokens, [first, last], lexicon, { apposition: false });
}

function byToken(names: readonly FoundName[], length: number): readonly (FoundName | undefined)[] {
  const known: (FoundName | undefined)[] = new Array(length).fill(undefined);
  for (const found of names) known.fill(found, found.first, found.last + 1);
  return known;
}
