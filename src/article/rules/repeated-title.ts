import { toLabel } from "../phrases.ts";
import { proseLength } from "../segment.ts";
import type { LineRule } from "./line-rule.ts";

/** The headline over the text: "<h1>Talks resume in Geneva</h1>". It is `article.title`, not `article.text`. */
export const repeatedTitle: LineRule = {
  name: "repeated-title",
  *find({ segments, title }) {
    if (!title) return;
    const wanted = toLabel(title);
    for (const [at, segment] of segments.entries()) {
      if (toLabel(segment.text) === wanted || (segment.level === 1 && at < firstProse(segments)))
        yield [at, "title"];
    }
  },
};

function firstProse(segments: Parameters<LineRule["find"]>[0]["segments"]): number {
  const at = segments.findIndex((segment) => proseLength(segment) > 0);
  return at === -1 ? segments.length : at;
}
