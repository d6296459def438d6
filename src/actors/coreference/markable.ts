import type { Span } from "../../text/span.ts";
import type { Gender } from "./lexicon.ts";
import type { Pronoun } from "./pronouns.ts";

/** What a phrase is to its predicate, as far as it tells how likely it is to be taken up. */
export type Role = "subject" | "passive-subject" | "object" | "oblique" | "possessor" | "modifier" | "other";

/** A phrase that may refer to somebody or something: a name, a noun phrase, a pronoun of the third person. */
export interface Markable extends Span {
  /** Place in the list of all markables of the page, which is in text order. */
  readonly at: number;
  readonly sentence: number;
  /** Place of the head word in its sentence. */
  readonly head: number;
  readonly form: "name" | "nominal" | "pronoun";
  /** Of a name PER, ORG, LOC, NORP or another; of a noun "person" or "group"; empty where nothing is known. */
  readonly kind: string;
  /** The words of a name without titles; of a noun phrase its head's lemma. */
  readonly words: readonly string[];
  /** Nouns in front of a name that tell what the person is: president. */
  readonly titles: readonly string[];
  readonly pronoun: Pronoun | undefined;
  /** Told by a title, a noun or a pronoun. */
  readonly gender: Gender | undefined;
  /** Only suggested, by the first name in a full one. */
  readonly likelyGender: Gender | undefined;
  /** The same of a single word, which may as well be a family name. */
  readonly hint: Gender | undefined;
  readonly isPlural: boolean;
  readonly isDefinite: boolean;
  readonly role: Role;
  /** Place of the word that governs the phrase, -1 for none. */
  readonly governor: number;
  /** The outermost quotation it stands in, by its place in the analysis; -1 for none. */
  readonly quotation: number;
  /** Number of the paragraph. */
  readonly block: number;
  /** Of coordinated phrases taken as one, "Dahl and Osei": the places of the single ones. */
  readonly members: readonly number[];
}
