import type { Actor } from "../actors/actor.ts";
import { publishedDay } from "../article/published-day.ts";
import { type EventTools, openScenes, type Scene } from "../events/scene.ts";
import type { Analysis, Token } from "../language/analysis.ts";
import type { IsoDay } from "../language/calendar.ts";
import { isRelation, tokenAt } from "../language/tree.ts";
import { covers, type Span } from "../text/span.ts";

/** The sentences of a page with their grammar and those who are named in them. */
export interface Page {
  readonly text: string;
  readonly scenes: readonly Scene[];
  readonly actors: readonly Actor[];
  readonly published: IsoDay | undefined;
}

/** A word of the page: its sentence, and its place among the sentence's tokens. */
export interface Place {
  readonly scene: Scene;
  readonly at: number;
}

/** In tokens. Nothing longer is prose; rules look at a sentence again and again, so that its length must be bounded. */
const LONGEST_SENTENCE = 400;

export function openPage(analysis: Analysis, actors: readonly Actor[], tools: EventTools): Page {
  return {
    text: analysis.article.text,
    scenes: openScenes(analysis, actors, tools).filter(
      ({ sentence }) => sentence.tokens.length <= LONGEST_SENTENCE,
    ),
    actors,
    published: publishedDay(analysis.article),
  };
}

/** The first word that begins inside a span; undefined where none does. */
export function wordIn({ scenes }: Page, { start, end }: Span): Place | undefined {
  const scene = scenes[firstEndingBehind(scenes, ({ sentence }) => sentence.end, start)];
  if (scene === undefined) return undefined;
  const at = firstEndingBehind(scene.sentence.tokens, (token) => token.end, start);
  const token = scene.sentence.tokens[at];
  return token && token.start < end ? { scene, at } : undefined;
}

export const tokenOf = ({ scene, at }: Place): Token => tokenAt(scene.clauses.tree, at);

/** The word of a span on which its other words hang, in its first sentence. */
export function headIn(page: Page, span: Span): Place | undefined {
  const place = wordIn(page, span);
  if (place === undefined) return undefined;
  const { tree } = place.scene.clauses;
  const isInside = (at: number): boolean => {
    const token = tree.tokens[at];
    return token !== undefined && covers(span, token);
  };
  for (let at = place.at; isInside(at); at += 1) {
    const { head, relation } = tokenAt(tree, at);
    if (!isInside(head) && !isRelation(relation, "punct", "mark", "case", "cc"))
      return { scene: place.scene, at };
  }
  return undefined;
}

/** Index of the first item whose end lies behind an offset; items are in text order. */
function firstEndingBehind<Item>(
  items: readonly Item[],
  endOf: (item: Item) => number,
  offset: number,
): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && endOf(item) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
