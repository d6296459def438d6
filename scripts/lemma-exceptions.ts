/** What a treebank has against the lemma rules: forms that they get wrong more often than right. */
import type { Token } from "../src/language/analysis.ts";
import { type LemmaLexicon, lemmaOf } from "../src/language/lemmas.ts";

/** Lemmas by form and tag, parted by a tab. */
export type Rows = ReadonlyMap<string, string>;

interface Given {
  readonly rows: Rows;
  readonly nouns: ReadonlySet<string>;
  readonly verbs: ReadonlySet<string>;
  readonly adjectives: ReadonlySet<string>;
}

/** A lemma that is seen less often may be one writer's slip or joke. */
const LEAST_SEEN = 2;
const LEAST_SEEN_CAPITAL = 10;
/** Names are no closed list, and X has no lemma. */
const OPEN: ReadonlySet<string> = new Set(["PROPN", "X"]);

/** Rows by form in lower case. A lemma in capitals must be one of `capitals`. */
export function exceptions(tokens: readonly Token[], given: Given, capitals: ReadonlySet<string>): Rows {
  const lexicon = toLexicon(given);
  const wanted = tokens.filter(({ tag, features }) => !OPEN.has(tag) && features.VerbForm !== "Inf");
  return commonest(
    wanted,
    lexicon,
    LEAST_SEEN,
    (token) => token.form.replaceAll("’", "'").toLowerCase(),
    ({ tag, lemma }) => lemma === lemma.toLowerCase() || tag === "PRON" || capitals.has(lemma),
  );
}

/** Rows by form with a capital, for words that names are made of: New, United. */
export function capitalForms(tokens: readonly Token[], given: Given): Rows {
  const wanted = tokens.filter(({ form, tag }) => !OPEN.has(tag) && /^\p{Lu}\p{Ll}+$/u.test(form));
  return commonest(
    wanted,
    toLexicon(given),
    LEAST_SEEN_CAPITAL,
    ({ form }) => form,
    () => true,
  );
}

/** The lemma that most tokens of a form have, where the lexicon gives another for most of them. */
function commonest(
  tokens: readonly Token[],
  lexicon: LemmaLexicon,
  least: number,
  keyOf: (token: Token) => string,
  accepts: (token: Token) => boolean,
): Rows {
  const groups = new Map<string, Token[]>();
  for (const token of tokens) {
    const key = `${keyOf(token)}\t${token.tag}`;
    const group = groups.get(key) ?? [];
    group.push(token);
    groups.set(key, group);
  }
  const rows = new Map<string, string>();
  for (const [key, group] of groups) {
    const lemmas = [...new Set(group.map((token) => token.lemma))].map((lemma) =>
      group.filter((token) => token.lemma === lemma),
    );
    const [same = []] = lemmas.sort((a, b) => b.length - a.length);
    const lemma = same[0]?.lemma ?? "";
    const missed = group.filter(
      (token) => lemmaOf(token.form, token.tag, token.features, lexicon) !== token.lemma,
    );
    if (same.length < least || same.length * 2 < group.length || missed.length * 2 < group.length) continue;
    if (same.every(accepts)) rows.set(key, lemma);
  }
  return rows;
}

function toLexicon({ rows, ...bases }: Given): LemmaLexicon {
  const irregular = new Map<string, Map<string, string>>();
  for (const [key, lemma] of rows) {
    const [form = "", tag = ""] = key.split("\t");
    irregular.set(tag, (irregular.get(tag) ?? new Map<string, string>()).set(form, lemma));
  }
  return { irregular, ...bases };
}
