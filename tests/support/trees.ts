import { readFileSync } from "node:fs";
import type { Token } from "../../src/language/analysis.ts";
import { type Clause, type Clauses, findClauses } from "../../src/language/clauses.ts";
import { lemmaOf } from "../../src/language/lemmas.ts";
import { loadQualifierLexicon } from "../../src/language/qualifier-lexicon.ts";
import { type Tree, toTree } from "../../src/language/tree.ts";
import { languageLexicon } from "./read-text.ts";

/**
 * A sentence with its tree on one line. A bracket holds a word and what hangs on it, and opens with its relation; the
 * word outside of all inner brackets is its head: "[nsubj [det The] minister] said [ccomp [nsubj Iran] attacked] ."
 * Tags, features and lemmas are worked out from form, relation and auxiliaries; where that errs, they follow the form
 * after colons: "cut:Past", "go:Imp", "meet:Inf", "seized:Part", "that:Rel", "deep:ADJ", "'s:=have".
 */
export function parseTree(line: string): Tree {
  const drafts: Draft[] = [];
  const words = line.match(/\[[a-z:]+|\]|[^\s[\]]+/gu) ?? [];
  readBracket(words, 0, "root", drafts);
  for (const draft of drafts) for (const child of draft.children) (drafts[child] as Draft).head = draft.place;
  let start = 0;
  const tokens = drafts.map((draft): Token => {
    const token = toToken(draft, drafts, start);
    start = token.end + 1;
    return token;
  });
  return toTree(tokens);
}

export const parseClauses = (line: string): Clauses => findClauses(parseTree(line));

/** The words of `data/en/qualifiers.tsv`. */
export const qualifierLexicon = loadQualifierLexicon((name) =>
  readFileSync(new URL(`../../data/en/${name}`, import.meta.url), "utf8"),
);

/** Place of the first word with a form. */
export function placeOf({ tokens }: Tree, form: string): number {
  const at = tokens.findIndex((token) => token.form === form);
  if (at < 0) throw new RangeError(`no such word: ${form}`);
  return at;
}

/** The clause whose predicate has a form. */
export function clauseOf({ tree, all }: Clauses, form: string): Clause {
  const clause = all.find(({ predicate }) => tree.tokens[predicate]?.form === form);
  if (!clause) throw new RangeError(`no clause of: ${form}`);
  return clause;
}

/** Forms at places, parted by blanks. */
export const formsAt = ({ tokens }: Tree, places: readonly number[]): string =>
  places.map((at) => tokens[at]?.form).join(" ");

interface Draft {
  readonly place: number;
  readonly form: string;
  readonly notes: readonly string[];
  readonly relation: string;
  head: number;
  readonly children: number[];
}

/** Reads words up to the bracket's end; gives the place behind it and that of its own word, which gets the relation. */
function readBracket(
  words: readonly string[],
  from: number,
  relation: string,
  drafts: Draft[],
): readonly [next: number, own: number] {
  const inner: number[] = [];
  let own: Draft | undefined;
  let at = from;
  while (at < words.length && words[at] !== "]") {
    const word = words[at] ?? "";
    if (word.startsWith("[")) {
      const [next, child] = readBracket(words, at + 1, word.slice(1), drafts);
      inner.push(child);
      at = next;
      continue;
    }
    const [form = "", ...notes] = /^[:.,;]$/u.test(word) ? [word] : word.split(":");
    const isMark = /^[\p{P}]+$/u.test(form);
    const draft = {
      place: drafts.length,
      form,
      notes,
      relation: isMark ? "punct" : relation,
      head: -1,
      children: [],
    };
    drafts.push(draft);
    if (isMark) inner.push(draft.place);
    else if (own) throw new RangeError(`two heads in one bracket: ${own.form} ${form}`);
    else own = draft;
    at += 1;
  }
  if (!own) throw new RangeError(`no head in the bracket of: ${relation}`);
  own.children.push(...inner);
  return [at + 1, own.place];
}

const TAGS: Readonly<Record<string, string>> = {
  aux: "AUX", cop: "AUX", det: "DET", case: "ADP", cc: "CCONJ", mark: "SCONJ", amod: "ADJ", advmod: "ADV",
  nummod: "NUM", punct: "PUNCT", expl: "PRON", root: "VERB", ccomp: "VERB", xcomp: "VERB", advcl: "VERB", acl: "VERB",
  csubj: "VERB", parataxis: "VERB",
}; // biome-ignore format: a list of words
const PRONOUNS = /^(?:i|you|he|she|it|we|they|him|her|them|who|which|that|this|nobody|nothing|none)$/iu;
const MODALS = /^(?:will|'ll|would|'d|may|might|can|could|must|should|shall|ought)$/iu;

function toToken(draft: Draft, drafts: readonly Draft[], start: number): Token {
  const { form, notes, head, relation } = draft;
  const children = draft.children.map((at) => drafts[at] as Draft);
  const tag = notes.find((note) => /^[A-Z]{3,}$/u.test(note)) ?? guessTag(draft, drafts, children);
  const features = { ...guessFeatures(form, tag, relation, children), ...notedFeatures(notes) };
  const noted = notes.find((note) => note.startsWith("="))?.slice(1);
  const lemma = noted ?? lemmaOf(form, tag, features, languageLexicon.lemmas);
  return { form, start, end: start + form.length, lemma, tag, features, head, relation };
}

function guessTag(draft: Draft, drafts: readonly Draft[], children: readonly Draft[]): string {
  const { form, relation, head, notes } = draft;
  const base = relation.split(":")[0] ?? "";
  if (form === "to" && base === "mark") return "PART";
  if (/^n[o']t$/iu.test(form)) return "PART";
  if (PRONOUNS.test(form) && base !== "det" && base !== "mark") return "PRON";
  if (notes.some((note) => note in NOTES && note !== "Rel"))
    return base === "aux" || base === "cop" ? "AUX" : "VERB";
  if (children.some((child) => child.relation === "cop" || child.relation === "det")) return "NOUN";
  if (relation === "conj") return guessTag(drafts[head] as Draft, drafts, [...children]);
  return TAGS[base] ?? (/^\p{Lu}/u.test(form) ? "PROPN" : "NOUN");
}

const NOTES: Readonly<Record<string, Token["features"]>> = {
  Past: { VerbForm: "Fin", Tense: "Past", Mood: "Ind" },
  Pres: { VerbForm: "Fin", Tense: "Pres", Mood: "Ind" },
  Imp: { VerbForm: "Fin", Mood: "Imp" },
  Sub: { VerbForm: "Fin", Mood: "Sub" },
  Inf: { VerbForm: "Inf" },
  Part: { VerbForm: "Part", Tense: "Past" },
  Ing: { VerbForm: "Part", Tense: "Pres" },
  Ger: { VerbForm: "Ger" },
  Rel: { PronType: "Rel" },
  Int: { PronType: "Int" },
};

function notedFeatures(notes: readonly string[]): Token["features"] {
  const [note] = notes.filter((each) => each in NOTES);
  return note === undefined ? {} : (NOTES[note] as Token["features"]);
}

/** Past forms in -ed, and the -s of the present; others are noted. */
function guessFeatures(
  form: string,
  tag: string,
  relation: string,
  children: readonly Draft[],
): Token["features"] {
  if (/^n[o']t$/iu.test(form)) return { Polarity: "Neg" };
  if (/^(?:no|never|neither|nobody|nothing|none)$/iu.test(form)) return { PronType: "Neg" };
  if (/^(?:who|which)$/iu.test(form) && /^(?:nsubj|obj|obl)/u.test(relation)) return { PronType: "Rel" };
  if (MODALS.test(form) && tag === "AUX") return { VerbForm: "Fin" };
  if (/^(?:was|were|had|did|got)$/iu.test(form)) return NOTES.Past ?? {};
  if (form === "be" || (form === "have" && relation === "aux")) return NOTES.Inf ?? {};
  if (form === "been") return NOTES.Part ?? {};
  if (tag === "NOUN") return { Number: /[^s]s$/u.test(form) ? "Plur" : "Sing" };
  if (tag !== "VERB" && tag !== "AUX") return {};
  if (/ing$/u.test(form)) return NOTES.Ing ?? {};
  const auxiliary = children.filter((child) => /^aux|^mark/u.test(child.relation)).at(-1)?.form ?? "";
  if (MODALS.test(auxiliary) || /^(?:to|do|does|did)$/iu.test(auxiliary)) return NOTES.Inf ?? {};
  const afterAuxiliary = children.some((child) => /^aux/u.test(child.relation));
  const isBare = /^(?:acl|amod|advcl)$/u.test(relation) && /ed$/u.test(form);
  const isMarked = children.some((child) => child.relation === "nsubj");
  if (afterAuxiliary || (isBare && !isMarked)) return NOTES.Part ?? {};
  if (/ed$/u.test(form)) return NOTES.Past ?? {};
  return { ...NOTES.Pres, ...(/[^s]s$/u.test(form) ? { Person: "3", Number: "Sing" } : {}) };
}
