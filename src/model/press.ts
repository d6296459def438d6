import type { EventHint, PressReading } from "./grammar.ts";
import type { Labels } from "./manifest.ts";
import { placeOfGreatest, type Scores } from "./scores.ts";

/** What the press head says of `count` words from a row on. Of event types the first label is "none". */
export function readPress({ press }: Scores, row: number, count: number, labels: Labels): PressReading {
  const { events, statuses, acts } = labels;
  const actsFrom = events.length + statuses.length;
  const actScores = new Float32Array(count * 2 * acts.length);
  const found = Array.from({ length: count }, (_, word): EventHint => {
    const from = (row + word) * press.width;
    actScores.set(press.data.subarray(from + actsFrom, from + press.width), word * 2 * acts.length);
    const type = 1 + placeOfGreatest(press.data, from + 1, events.length - 1);
    const status = placeOfGreatest(press.data, from + events.length, statuses.length);
    return {
      type: events[type] ?? "",
      share: shareOf(press.data, from, events.length, type),
      status: statuses[status] ?? "",
    };
  });
  return { events: found, acts, actScores };
}

/** The share of one score by softmax. */
function shareOf(data: Float32Array, from: number, count: number, at: number): number {
  const own = data[from + at] ?? 0;
  let sum = 0;
  for (let other = 0; other < count; other += 1) sum += Math.exp((data[from + other] ?? 0) - own);
  return 1 / sum;
}
