/** One decision of the reader: which rule did what to which piece of the page. */
export interface Step {
  readonly stage: "page" | "article" | "language" | "actors" | "statements";
  readonly rule: string;
  readonly verdict: "kept" | "dropped" | "related" | "found";
  readonly score?: number;
  /** The words the decision is about, shortened. They need not stand in `article.text`. */
  readonly excerpt: string;
}

/** Takes a thunk, so that a silent trace costs no string building. */
export type Trace = (step: () => Step) => void;

export const silent: Trace = () => {};

/** A trace that keeps its steps, for `--explain` and for failing cases. */
export function recorder(): { readonly trace: Trace; readonly steps: readonly Step[] } {
  const steps: Step[] = [];
  return { trace: (step) => void steps.push(step()), steps };
}
