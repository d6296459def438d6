import type { Rec } from "../record/record.ts";
import type { PageInput } from "../source/input.ts";
import type { Added } from "../store/add.ts";

/** A page that somebody wants read: where it stands, or the page itself. */
export interface PageOrder {
  /** For people. */
  readonly name: string;
  readonly from:
    | { readonly kind: "address"; readonly address: string }
    | { readonly kind: "page"; readonly input: PageInput };
  /** The publication date told by whoever brought it, for pages that state none. */
  readonly given?: string;
}

export type PageStep = "fetching" | "reading" | "keeping";

/**
 * Reads pages, and keeps them. The server is given one, and knows neither the reader nor the network; it must not
 * keep the server from answering meanwhile. Both may throw a ReadError.
 */
export interface Pages {
  read(order: PageOrder, told: (step: PageStep) => void): Promise<Rec>;
  keep(order: PageOrder, told: (step: PageStep) => void): Promise<Added>;
}
