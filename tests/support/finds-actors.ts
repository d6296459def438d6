import { expect } from "vitest";
import { showMentions, unmark } from "./actor-marks.ts";
import { actorsOf } from "./read-text.ts";

/** The text gives exactly the mentions that its marks show; `published` is the day of the page. */
export async function findsActors(marked: string, published?: string): Promise<void> {
  const { text, mentions } = unmark(marked);
  const actors = await actorsOf(text, published === undefined ? {} : { published });
  expect(showMentions(text, actors)).toEqual(mentions);
}
