import type { Span } from "./span.ts";

/** Certainty is part of the type: read in the text, worked out from something else, or unknown. Never a guess. */
export type Known<T> =
  | { readonly basis: "stated"; readonly value: T; readonly at: Span }
  | {
      readonly basis: "implied";
      readonly value: T;
      readonly from: "published" | "dateline" | "metadata" | "text" | "given";
    }
  | { readonly basis: "unknown" };

export const unknown = { basis: "unknown" } as const;
