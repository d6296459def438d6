import type { JSX } from "preact";

const MAX_WORD = 60;

/** What was looked for, as words that can be found again in a text: "arms -trade minist*" → ["arms", "minist"]. */
export const toMatches = (words: string): readonly string[] =>
  words
    .replaceAll(/(^|\s)-\S+/g, " ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && word.length <= MAX_WORD);

/** A text in which words that begin like those looked for are marked. */
export function Matches({
  text,
  matches = [],
}: {
  readonly text: string;
  readonly matches?: readonly string[] | undefined;
}): JSX.Element {
  if (matches.length === 0) return <>{text}</>;
  // The last letters may change with the form of the word: "treaty" finds "treaties".
  const stems = matches.map((word) => (word.length > 4 ? word.slice(0, -1) : word));
  const parts = text.split(
    new RegExp(`((?<![\\p{L}\\p{N}])(?:${stems.join("|")})[\\p{L}\\p{N}]{0,6})`, "giu"),
  );
  return <>{parts.map((part, at) => (at % 2 === 1 ? <mark key={at}>{part}</mark> : part))}</>;
}
