import type { Phrases } from "../phrases.ts";
import type { Segment } from "../segment.ts";

/** The body as it stands when a rule looks at it: what earlier rules took out is gone. */
interface Lines {
  readonly segments: readonly Segment[];
  /** The page's title, which is not part of the text. */
  readonly title: string | undefined;
  readonly phrases: Phrases;
}

/** Takes lines out of the body that are no part of the article. */
export interface LineRule {
  readonly name: string;
  /** Places in `segments` that go, each with what the line is. */
  find(lines: Lines): Iterable<readonly [at: number, role: string]>;
}
