/** The regular forms of English words: what the lemma rules are tried on. */

/** policy → policies, speech → speeches; try → tries. */
export function withS(base: string): string {
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/u.test(base) ? `${base}es` : `${base}s`;
}

/** stop → stopped, stopping; travel → travelled and traveled, where `irregular` has the doubled form. */
export function pastAndParticiple(base: string, irregular: ReadonlyMap<string, string>): readonly string[] {
  const doubled = `${base}${base.at(-1)}`;
  if (isShort(base)) return [`${doubled}ed`, `${doubled}ing`];
  const past = /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ied` : `${base.replace(/e$/u, "")}ed`;
  const participle = `${/(?:[^eoy]|[^aeiou]y)e$/u.test(base) ? base.slice(0, -1) : base}ing`;
  const both = irregular.get(`${doubled}ed`) === base ? [`${doubled}ed`, `${doubled}ing`] : [];
  return [past, participle, ...both];
}

/** large → larger, largest; big → bigger, biggest. Empty for words that are compared with "more". */
export function comparedForms(base: string): readonly string[] {
  const syllables = (base.replace(/e$/u, "").match(/[aeiouy]+/gu) ?? []).length;
  if (syllables > 1 && !/(?:[^aeiou]l|[^aeiou]y|ow)e?$/u.test(base)) return [];
  const stem = isShort(base)
    ? `${base}${base.at(-1)}`
    : base.replace(/e$/u, "").replace(/([^aeiou])y$/u, "$1i");
  return [`${stem}er`, `${stem}est`];
}

/** One syllable, one vowel, one consonant: stop, plan. */
const isShort = (base: string): boolean => /^(?:[^aeiou]*|[^aeiou]*qu)[aeiou][^aeiouwxy]$/u.test(base);
