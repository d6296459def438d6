import type { Actor } from "../../src/actors/actor.ts";

/**
 * A text with its actors marked: `[words | CODE SECTOR | name | office]`. The name is left out where it is the words
 * themselves, the office where there is none: "[Tokyo | JPN GOV] said it would wait."
 */
export interface Marked {
  readonly text: string;
  /** In text order: "Tokyo | JPN GOV | Tokyo". */
  readonly mentions: readonly string[];
}

export function unmark(marked: string): Marked {
  const mentions: string[] = [];
  const text = marked.replace(/\[([^\]]+)\]/gu, (_, inner: string) => {
    const [words = "", code = "", name = words, office] = inner.split(" | ");
    mentions.push([words, code, name, ...(office === undefined ? [] : [office])].join(" | "));
    return words;
  });
  return { text, mentions };
}

/** Every mention of the actors, in text order, as `unmark` writes them. */
export function showMentions(text: string, actors: readonly Actor[]): readonly string[] {
  return actors
    .flatMap((actor) => actor.mentions.map((mention) => ({ actor, mention })))
    .sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end)
    .map(({ actor: { name, code, sector, office }, mention: { start, end } }) =>
      [text.slice(start, end), `${code} ${sector}`, name, ...(office ? [office.title] : [])].join(" | "),
    );
}
