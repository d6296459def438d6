import type { Span } from "../text/span.ts";

/** The kinds of actors, as the record names them. */
export const ACTOR_KINDS = [
  "state", "government", "person", "party", "armed-group", "igo", "ngo", "company", "media", "group", "unnamed",
] as const; // biome-ignore format: a list of words
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** A place that names the actor. An adjective ("Japanese") is a nominal mention of its state. */
export interface Mention extends Span {
  readonly form: "name" | "office" | "pronoun" | "metonym" | "nominal";
  /** The noun phrase round it, with article, adjectives and titles: "the Japanese Foreign Minister Aiko Mori". */
  readonly phrase: Span;
}

/** Somebody who can speak or act, with every place the page names them. Identified by its index in the list until the record gives it an id. */
export interface Actor {
  readonly name: string;
  readonly kind: ActorKind;
  /** ISO 3166 alpha-3, or UNO, EUR, IGO, NGO, MNC, IMG, UNK (see docs). */
  readonly code: string;
  /** PLOVER sector, UNK where not told. */
  readonly sector: string;
  readonly office:
    | { readonly title: string; readonly of: string; readonly basis: "stated" | "implied" }
    | undefined;
  readonly wikidata: string | undefined;
  /** As the page's own titles tell it (Mr, spokeswoman), else what is known of the holder or the first name; for pronouns only. */
  readonly gender: "m" | "f" | undefined;
  /** one: "it", "he"; many: "they". Undefined where the words leave it open: the army. */
  readonly number: "one" | "many" | undefined;
  readonly mentions: readonly Mention[];
}
