import type { Actor } from "../../src/actors/actor.ts";

/**
 * A text with its actors marked: `[words | CODE SECTOR | name | office]`. The name is left out where it is the words
 * themselves, the office where there is none: "[Tokyo | JPN GOV] said it would wait." Marks may stand in the words of
 * others: "[[Norway | NOR GOV]'s bank | NOR GOV]".
 */
export interface Marked {
  readonly text: string;
  /** In text order, the longer first: "Tokyo | JPN GOV | Tokyo". */
  readonly mentions: readonly string[];
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly shown: string;
}

export function unmark(marked: string): Marked {
  const marks: Mark[] = [];
  const open: number[] = [];
  let text = "";
  for (let at = 0; at < marked.length; at += 1) {
    if (marked[at] === "[") open.push(text.length);
    else if (open.length > 0 && marked.startsWith(" | ", at)) {
      const start = open.pop() ?? 0;
      const end = marked.indexOf("]", at);
      const [code = "", name = text.slice(start), ...office] = marked.slice(at + 3, end).split(" | ");
      marks.push({ start, end: text.length, shown: [text.slice(start), code, name, ...office].join(" | ") });
      at = end;
    } else text += marked[at];
  }
  return { text, mentions: marks.sort(byPlace).map(({ shown }) => shown) };
}

const byPlace = (a: Omit<Mark, "shown">, b: Omit<Mark, "shown">): number =>
  a.start - b.start || b.end - a.end;

/** Every mention of the actors, in text order, as `unmark` writes them. */
export function showMentions(text: string, actors: readonly Actor[]): readonly string[] {
  return actors
    .flatMap((actor) => actor.mentions.map(({ start, end }) => ({ actor, start, end })))
    .sort(byPlace)
    .map(({ actor: { name, code, sector, office }, start, end }) =>
      [text.slice(start, end), `${code} ${sector}`, name, ...(office ? [office.title] : [])].join(" | "),
    );
}
