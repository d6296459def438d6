// The measures of pages.md: titles and days by equality, authors as sets of names.

/** White space folded; everything else counts. */
export const foldTitle = (title: string): string => title.replace(/\s+/g, " ").trim();

/** Equal, or equal once a leading or trailing " | site" part is taken off either. */
export function isTitleUpToSite(found: string, gold: string): boolean {
  const cut = new Set(siteCuts(foldTitle(gold)));
  return siteCuts(foldTitle(found)).some((form) => cut.has(form));
}

function siteCuts(title: string): readonly string[] {
  const separators = [...title.matchAll(/ [|\-–—·•:»«] | ?\| ?|: /g)];
  const [first, last] = [separators[0], separators.at(-1)];
  if (first === undefined || last === undefined) return [title];
  return [title, title.slice(0, last.index), title.slice(first.index + first[0].length)].filter(
    (form) => form !== "",
  );
}

/** Names of a list, lower case, one each: names written as one string are parted, and credentials go. */
export function nameSet(names: readonly string[]): ReadonlySet<string> {
  const parts = names.flatMap((name) => name.split(/\s*;\s*|\s+(?:and|und|with)\s+|\s*&\s*|\s*,\s*/));
  return strictNameSet(parts.filter((part) => part !== "" && !CREDENTIAL.test(part)));
}

/** "MD", "M.D.", "Ph.D.", "E-RYT 200": titles behind a name */
const CREDENTIAL = /^(?:(?:[A-Z][A-Za-z]?\.){1,4}[A-Z]?|[A-Z]{2,6}|E-RYT \d+)$/;

/** Strict set: names as the gold writes them, case folded. */
export const strictNameSet = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.map((name) => name.toLowerCase().replace(/\s+/g, " ").trim()));

export function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}
