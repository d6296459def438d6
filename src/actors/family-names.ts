import type { Sentence, Word } from "../language/analysis.ts";
import { familyNamesOf } from "./join.ts";
import type { FoundName } from "./known-names.ts";
import type { Draft } from "./merge.ts";
import { isFunctionWord } from "./words.ts";

/** The places where a person named elsewhere in full is named by one word of it: "Mori said". */
export function findFamilyNames(
  sentences: readonly Sentence[],
  drafts: readonly Draft[],
  names: readonly (readonly FoundName[])[],
): readonly Draft[] {
  const persons = drafts.filter((draft) => draft.kind === "person");
  const alone = persons.filter((draft) => draft.words.length === 1).flatMap((draft) => draft.words);
  const words = [...persons.flatMap(familyNamesOf), ...alone].filter((word) => /^\p{Lu}.*\p{Ll}/u.test(word));
  const families = new Set(words);
  const taken = takenOffsets(sentences, persons, names);
  return sentences.flatMap(({ tokens }) =>
    tokens.flatMap((token, at) => {
      if (!families.has(token.form) || taken.has(token.start) || isPartOfName(tokens, at)) return [];
      return at === 0 && isFunctionWord(token) ? [] : [toDraft(token)]; // "Will the pact hold?"
    }),
  );
}

/** Every offset that lies in a name that is found already. */
function takenOffsets(
  sentences: readonly Sentence[],
  persons: readonly Draft[],
  names: readonly (readonly FoundName[])[],
): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const { mention } of persons) for (let at = mention.start; at < mention.end; at += 1) taken.add(at);
  for (const [index, found] of names.entries()) {
    const tokens = sentences[index]?.tokens ?? [];
    for (const { first, last } of found) {
      for (const token of tokens.slice(first, last + 1)) taken.add(token.start);
    }
  }
  return taken;
}

/** "Dahl Street", "Ana Dahl". */
function isPartOfName(tokens: readonly Word[], at: number): boolean {
  const isName = (token: Word | undefined): boolean => /^\p{Lu}\p{Ll}/u.test(token?.form ?? "");
  return isName(tokens[at + 1]) || (at > 1 && isName(tokens[at - 1]));
}

function toDraft({ start, end, form }: Word): Draft {
  return {
    name: form,
    words: [form],
    kind: "person",
    code: "UNK",
    sector: "UNK",
    office: undefined,
    wikidata: undefined,
    gender: undefined,
    role: undefined,
    key: undefined,
    mention: { start, end, form: "name", phrase: { start, end } },
  };
}
