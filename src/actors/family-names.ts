import { isRelation, tokenAt } from "../language/tree.ts";
import { type Draft, NOTHING_TOLD } from "./draft.ts";
import { familyNamesOf } from "./join.ts";
import { foldName } from "./knowledge/names.ts";
import { toNameMention } from "./phrase.ts";
import type { Reading } from "./reading.ts";

/**
 * The drafts of all sentences, in text order, with those where a person named elsewhere is named by one word: "Mori said".
 * What the network took for a body or a place is that person too.
 */
export function findFamilyNames(
  readings: readonly Reading[],
  found: readonly (readonly Draft[])[],
): readonly Draft[] {
  const persons = found.flat().filter(({ kind }) => kind === "person");
  const families = new Set(
    persons.flatMap((draft) => [
      ...familyNamesOf(draft),
      ...(draft.words.length === 1 ? draft.words.map(foldName) : []),
    ]),
  );
  return readings.flatMap((reading, index) => {
    const own = found[index] ?? [];
    const isMistaken = ({ kind, words, key }: Draft): boolean =>
      kind === "group" &&
      words.length === 1 &&
      families.has(foldName(words[0] ?? "")) &&
      key?.startsWith("body ") === true;
    const kept = own.filter((draft) => !isMistaken(draft));
    const taken = new Set(kept.flatMap((draft) => placesOf(reading, draft)));
    const added = reading.tree.tokens.flatMap(({ form }, at) =>
      /^\p{Lu}/u.test(form) && families.has(foldName(form)) && !taken.has(at) && isWholeName(reading, at)
        ? [toDraft(reading, at)]
        : [],
    );
    return [...kept, ...added].sort((a, b) => a.mention.start - b.mention.start);
  });
}

function placesOf({ tree }: Reading, { mention, head }: Draft): readonly number[] {
  if (mention.form !== "name" && mention.form !== "metonym") return [head];
  const places: number[] = [];
  for (let at = head; at >= 0 && tokenAt(tree, at).start >= mention.start; at -= 1) places.push(at);
  for (let at = head; at < tree.tokens.length && tokenAt(tree, at).end <= mention.end; at += 1)
    places.push(at);
  return places;
}

/** Not the Dahl of Dahl Street; nor part of a name that is known. */
function isWholeName({ tree, nameAt }: Reading, at: number): boolean {
  const { relation, tag } = tokenAt(tree, at);
  const next = tree.tokens[at + 1]?.form ?? "";
  return (
    nameAt[at] === undefined &&
    tag === "PROPN" &&
    !isRelation(relation, "flat") &&
    !/^\p{Lu}\p{Ll}/u.test(next)
  );
}

function toDraft(reading: Reading, at: number): Draft {
  const { form } = tokenAt(reading.tree, at);
  return {
    ...NOTHING_TOLD,
    name: form,
    words: [form],
    kind: "person",
    number: "one",
    mention: toNameMention(reading, { first: at, last: at }, at, "name"),
    sentence: reading.index,
    head: at,
  };
}
