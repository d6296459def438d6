/** Bases that the rules alone would miss: "hate" for "hated", "cache" for "caches". Words the rules get right are not here. */
export type KnownBases = ReadonlySet<string>;

/** cats → cat, spokesmen → spokesman, the 90’s → 90. */
export function singularOf(plural: string, nouns: KnownBases): string {
  if (plural.endsWith("men")) return `${plural.slice(0, -2)}an`;
  return withoutS(plural.endsWith("'s") ? `${plural.slice(0, -2)}s` : plural, nouns);
}

/** tries → try, reaches → reach, goes → go; plurals of nouns go the same way. */
export function withoutS(form: string, known: KnownBases): string {
  if (!form.endsWith("s") || form.endsWith("ss") || form.length < 3) return form;
  const bare = form.slice(0, -1);
  if (!bare.endsWith("e")) return bare;
  return choose(baseOfEs(form, bare), [bare, form.slice(0, -2)], known);
}

function baseOfEs(form: string, bare: string): string {
  if (/[^aeiou]ies$/u.test(form)) return form.length > 4 ? `${form.slice(0, -3)}y` : bare;
  return /(?:ss|sh|ch|x|zz|[^aeiou]o|[^aeo]us|[iy]as)es$/u.test(form) ? form.slice(0, -2) : bare;
}

/** stopped → stop, agreed → agree, tried → try, using → use. */
export function withoutEnding(form: string, ending: "ed" | "ing", verbs: KnownBases): string {
  const stem = form.slice(0, -ending.length);
  if (!form.endsWith(ending) || stem.length < 2 || !/[aeiouy]/u.test(stem)) return form;
  if (ending === "ed" && /[^aeiou]i$/u.test(stem))
    return choose(`${stem.slice(0, -1)}y`, [`${stem}e`, stem], verbs);
  const single = /([^aeiou])\1$/u.test(stem) ? stem.slice(0, -1) : undefined;
  if (single === undefined) return choose(wantsE(stem) ? `${stem}e` : stem, [stem, `${stem}e`], verbs);
  return choose(/(?:[^e]ll|ss|ff|zz)$/u.test(stem) ? stem : single, [stem, single, `${stem}e`], verbs);
}

/** Stems that hardly any base ends in: those of achieve, force, urge, continue, criticise, vote, handle. */
function wantsE(stem: string): boolean {
  return E_STEM.test(stem) && !BARE_STEM.test(stem);
}

const E_STEM =
  /(?:[cuv]|[^aeiou]l|[aioy]z|[iy]s|[lr]g|dg|[aeo]ng|[rn]s|[^aeiou][aiou][dgkmpst]|[^aeiou](?:ed|in|il|ol)|[aiu]r|[aiu]t|[ae]us|eas|ous)$/u;
/** Those of treat, limit, offer, remain. */
const BARE_STEM = /(?:[aeo][aeiou]t|[aeiou]{2}[kmpr]|[aeiou]it|[bdlmnrs]it|er)$/u;

/** larger → large, biggest → big, easier → easy. */
export function positiveOf(form: string, ending: "er" | "est", adjectives: KnownBases): string {
  const stem = form.slice(0, -ending.length);
  if (!form.endsWith(ending) || stem.length < 3) return form;
  if (/[^aeiou]i$/u.test(stem)) return `${stem.slice(0, -1)}y`;
  const single = /([^aeiou])\1$/u.test(stem) ? stem.slice(0, -1) : undefined;
  if (single !== undefined)
    return choose(/(?:ll|ss)$/u.test(stem) ? stem : single, [stem, single], adjectives);
  const guess = /(?:[cgv]|[aiu][tdrk]|[^aeiou]l)$/u.test(stem) && !/[aeiou]{2}.$/u.test(stem);
  return choose(guess ? `${stem}e` : stem, [stem, `${stem}e`], adjectives);
}

/** The likeliest base, or another that is known. */
function choose(likeliest: string, others: readonly string[], known: KnownBases): string {
  if (isKnown(likeliest, known)) return likeliest;
  return others.find((other) => isKnown(other, known)) ?? likeliest;
}

/** Known as it is or by the word inside: reassess, outvote, co-chair, court-martial. */
function isKnown(base: string, known: KnownBases): boolean {
  return known.has(base) || known.has(base.slice(prefixOf(base).length));
}

/** What a verb may begin with before another verb, or nothing: "out" of "outsold", "co-" of "co-wrote". */
export function prefixOf(verb: string): string {
  return PREFIX.exec(verb)?.[0] ?? "";
}

const PREFIX = /^(?:.+-|re|under|un|dis|mis|over|out|pre|de|co|fore|inter|counter)/u;
