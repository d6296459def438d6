/** Which of the four that can be resolved a pronoun is, whatever its case. */
export type PronounClass = "he" | "she" | "it" | "they";

/** A pronoun of the third person. */
export interface Pronoun {
  readonly class: PronounClass;
  readonly use: "plain" | "possessive" | "reflexive";
}

const FORMS: readonly (readonly [PronounClass, Pronoun["use"], string])[] = [
  ["he", "plain", "he him"],
  ["he", "possessive", "his"],
  ["he", "reflexive", "himself"],
  ["she", "plain", "she"],
  ["she", "possessive", "hers"],
  ["she", "reflexive", "herself"],
  ["it", "plain", "it"],
  ["it", "possessive", "its"],
  ["it", "reflexive", "itself"],
  ["they", "plain", "they them"],
  ["they", "possessive", "their theirs"],
  ["they", "reflexive", "themselves themself"],
];

const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map(
  FORMS.flatMap(([kind, use, forms]) =>
    forms.split(" ").map((form) => [form, { class: kind, use }] as const),
  ),
);

/** The pronoun that a word is, undefined where it is none of the third person. "Her" is an owner's where the tree says so. */
export function pronounOf(form: string, relation: string): Pronoun | undefined {
  const lower = form.toLowerCase();
  if (lower === "her") return { class: "she", use: relation === "nmod:poss" ? "possessive" : "plain" };
  return PRONOUNS.get(lower);
}
