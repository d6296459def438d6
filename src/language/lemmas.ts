import { parseTable, type ReadLexicon } from "../text/table.ts";
import type { Token } from "./analysis.ts";
import { type KnownBases, positiveOf, prefixOf, singularOf, withoutEnding, withoutS } from "./lemma-rules.ts";

/** What lemmas are found with. */
export interface LemmaLexicon {
  /**
   * Lemmas that no rule gets right, by tag and form. A form in lower case stands for any case ("went"); one with a
   * capital for itself alone: "New" keeps its case, as most often in "New York", "new" is as it is.
   */
  readonly irregular: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly nouns: KnownBases;
  readonly verbs: KnownBases;
  readonly adjectives: KnownBases;
}

/** Reads lemmas.tsv and lemma-bases.tsv. Throws `ReadError("bad-lexicon")` for a bad row. */
export function loadLemmaLexicon(read: ReadLexicon): LemmaLexicon {
  const irregular = new Map<string, Map<string, string>>();
  for (const { form, tag, lemma } of parseTable("lemmas.tsv", read("lemmas.tsv"), ["form", "tag", "lemma"])) {
    const ofTag = irregular.get(tag) ?? new Map<string, string>();
    irregular.set(tag, ofTag.set(form, lemma));
  }
  const bases = parseTable("lemma-bases.tsv", read("lemma-bases.tsv"), ["lemma", "tag"]);
  const basesOf = (tag: string) => new Set(bases.filter((row) => row.tag === tag).map(({ lemma }) => lemma));
  return { irregular, nouns: basesOf("NOUN"), verbs: basesOf("VERB"), adjectives: basesOf("ADJ") };
}

/** Longer words are taken as they are: no rule knows them. */
const LONGEST = 40;

/**
 * The dictionary form of a word, by the conventions of UD English EWT: lower case but for proper nouns, n't → not,
 * ’s → be, seized → seize. From the table where it is there, by rule otherwise.
 */
export function lemmaOf(
  form: string,
  tag: string,
  features: Token["features"],
  lexicon: LemmaLexicon,
): string {
  if (form.length > LONGEST) return form;
  const straight = form.includes("’") ? form.replaceAll("’", "'") : form;
  const lower = straight.toLowerCase();
  if (tag === "VERB" && features.VerbForm === "Inf") return lower; // "to found" is not of find
  const table = lexicon.irregular.get(tag);
  const listed = (lower === straight ? undefined : table?.get(straight)) ?? table?.get(lower);
  return listed ?? regularLemma(form, lower, tag, features, lexicon);
}

/** "plan B", "a C": letters keep their case. */
const NAMED_BY_LETTER: ReadonlySet<string> = new Set(["NOUN", "ADJ"]);
const ROMAN = /^[IVXLC]+$/u;

function regularLemma(
  form: string,
  lower: string,
  tag: string,
  features: Token["features"],
  lexicon: LemmaLexicon,
): string {
  if (form.length === 1 && NAMED_BY_LETTER.has(tag)) return form;
  switch (tag) {
    case "PROPN":
      return properLemma(form, features, lexicon);
    case "NUM":
      return ROMAN.test(form) ? form : lower.replaceAll(",", "");
    case "PUNCT":
    case "SYM":
    case "X":
      return form;
    case "VERB":
    case "AUX":
      return verbLemma(lower, features, lexicon);
    case "NOUN":
      return features.Number === "Plur" ? singularOf(lower, lexicon.nouns) : lower;
    case "ADJ":
    case "ADV":
      return gradeLemma(lower, features, lexicon);
    default:
      return lower;
  }
}

/** Names keep their case, but for those printed in capitals that are too long for letters of their own: BRUSSELS, not NATO. */
function properLemma(form: string, features: Token["features"], { nouns }: LemmaLexicon): string {
  const name =
    form.length > 5 && /^\p{Lu}+$/u.test(form) ? form.charAt(0) + form.slice(1).toLowerCase() : form;
  return features.Number === "Plur" && /\p{Ll}$/u.test(name) ? singularOf(name, nouns) : name;
}

function verbLemma(lower: string, features: Token["features"], { irregular, verbs }: LemmaLexicon): string {
  if (lower.endsWith("ing") && features.VerbForm !== "Fin") return withoutEnding(lower, "ing", verbs);
  const prefix = features.Tense === "Past" ? prefixOf(lower) : "";
  const inner = prefix === "" ? undefined : irregular.get("VERB")?.get(lower.slice(prefix.length));
  if (inner !== undefined) return prefix + inner; // outsold → outsell
  if (lower.endsWith("ed") && features.Tense === "Past") return withoutEnding(lower, "ed", verbs);
  return features.Person === "3" && features.Number === "Sing" && features.Tense === "Pres"
    ? withoutS(lower, verbs)
    : lower;
}

function gradeLemma(lower: string, features: Token["features"], { adjectives }: LemmaLexicon): string {
  if (features.Degree === "Cmp") return positiveOf(lower, "er", adjectives);
  return features.Degree === "Sup" ? positiveOf(lower, "est", adjectives) : lower;
}
