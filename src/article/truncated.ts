// "Ministers agree on …", "Ministers agree on..."
const ELLIPSIS = /(?:…|\.\.\.)$/u;
/** Lists shorter than this show no common width. */
const MIN_LIST = 3;
/** A title cut at a column may be a blank or two shorter than the column. */
const SLACK = 2;

/**
 * Which titles of a list are cut off: those that end in an ellipsis, and, where most titles are exactly as long as the
 * longest (a list cut at a column), all of that length.
 */
export function findTruncated(titles: readonly string[]): readonly boolean[] {
  const column = titles.reduce((longest, { length }) => Math.max(longest, length), 0);
  const full = (title: string) => title.length >= column - SLACK;
  const cut = titles.length >= MIN_LIST && titles.filter(full).length > titles.length / 2;
  return titles.map((title) => ELLIPSIS.test(title) || (cut && full(title)));
}
