import type { Span } from "../text/span.ts";

export type ActorKind =
  | "state" | "government" | "person" | "party" | "armed-group" | "igo" | "ngo" | "company" | "media" | "group" | "unnamed";

export interface Mention extends Span {
  readonly form: "name" | "office" | "pronoun" | "metonym" | "nominal";
}

/** Somebody who can speak or act, with every place the page names them. Identified by its index in the list until the record gives it an id. */
export interface Actor {
  readonly name: string;
  readonly kind: ActorKind;
  /** ISO 3166 alpha-3, or UNO, EUR, IGO, NGO, MNC, IMG, UNK (see docs). */
  readonly code: string;
  /** PLOVER sector, UNK where not told. */
  readonly sector: string;
  readonly office: { readonly title: string; readonly of: string; readonly basis: "stated" | "implied" } | undefined;
  readonly wikidata: string | undefined;
  readonly mentions: readonly Mention[];
}
