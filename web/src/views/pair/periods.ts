import type { BalancePeriod, BalanceSide } from "../../api/types.ts";
import { addDays } from "../../words/days.ts";

const NOTHING: BalanceSide = { statements: 0, quads: [0, 0, 0, 0] };
/** The latest that fit beside each other. */
const MOST = 60;
/** Fewer would be walls instead of bars. */
const LEAST = 26;

/** Periods without anything put in between, so that time runs evenly; 26 to 60 of them. `by`: day, week, month. */
export function fillPeriods(periods: readonly BalancePeriod[], by: string): readonly BalancePeriod[] {
  const known = new Map(periods.map((period) => [period.day, period]));
  const [first] = periods;
  const filled: BalancePeriod[] = [];
  let day = periods.at(-1)?.day;
  while (day !== undefined && first !== undefined && filled.length < MOST) {
    if (day < first.day && filled.length >= LEAST) break;
    filled.push(known.get(day) ?? { day, there: NOTHING, back: NOTHING, together: NOTHING });
    day = before(day, by);
  }
  return filled.reverse();
}

/** First day of the period before. */
function before(day: string, by: string): string {
  if (by === "month") return `${addDays(`${day.slice(0, 7)}-01`, -1).slice(0, 7)}-01`;
  return addDays(day, by === "day" ? -1 : -7);
}
