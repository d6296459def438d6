import type { Extent } from "../language/tree.ts";
import type { BodyNoun, RoleNoun, SectorNoun } from "./knowledge/knowledge.ts";
import { foldName } from "./knowledge/names.ts";
import type { Reading } from "./reading.ts";

/** A noun of the tables where it stands, with the words that belong to it: "chief cabinet secretary". */
export interface NounMatch<Noun> extends Extent {
  readonly noun: Noun;
}

/** Tokens of the longest noun of the tables, hyphens counted: "chief of the general staff". */
const LONGEST = 5;

const WORD = /[\p{L}\p{N}]/u;

/** The longest noun of a person's part that has its head at a place: "foreign minister", "secretary of state". */
export const roleAt = (reading: Reading, head: number): NounMatch<RoleNoun> | undefined =>
  nounAt(reading, head, reading.knowledge.roles);

/** The longest noun of a body that has its head at a place: "coast guard", "court of appeal". */
export function bodyAt(reading: Reading, head: number): NounMatch<BodyNoun> | undefined {
  const found = nounAt(reading, head, reading.knowledge.bodies);
  const { form = "", tag } = reading.tree.tokens[head] ?? {};
  const inName = tag === "PROPN" && /^\p{Lu}/u.test(form) ? reading.knowledge.bodies.get(form) : undefined;
  return inName && !(found && found.first < head) ? { first: head, last: head, noun: inName } : found;
}

/** Behind the head only "of" and what follows it may belong to the noun, before it anything. */
/** "PM" in the tables is no "pm" in print. */
const isPrinted = ({ noun }: SectorNoun, printed: string): boolean =>
  noun !== noun.toUpperCase() || printed === printed.toUpperCase() || printed.startsWith(noun);

function nounAt<Noun extends SectorNoun>(
  { text, tree: { tokens } }: Reading,
  head: number,
  nouns: ReadonlyMap<string, Noun>,
): NounMatch<Noun> | undefined {
  const hasOf = /^(?:of|in)$/iu.test(tokens[head + 1]?.form ?? "") || tokens[head + 1]?.form === "-";
  for (let last = hasOf ? Math.min(tokens.length - 1, head + LONGEST - 1) : head; last >= head; last -= 1) {
    if (last > head && last < head + 2) continue;
    for (let first = Math.max(0, head - LONGEST + 1); first <= head; first += 1) {
      const [opening, closing] = [tokens[first], tokens[last]];
      if (!opening || !closing || !WORD.test(opening.form) || !WORD.test(closing.form)) continue;
      const folded = foldName(text.slice(opening.start, closing.end));
      const noun = nouns.get(folded) ?? nouns.get(folded.replace(/^ex | (?:elect|designate)$/g, ""));
      if (noun && isPrinted(noun, text.slice(opening.start, closing.end))) return { first, last, noun };
    }
  }
  return undefined;
}
