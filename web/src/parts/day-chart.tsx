import type { JSX } from "preact";
import type { DayCount } from "../api/types.ts";
import { addDays, daysBetween, toDay, toShortDay } from "../words/days.ts";
import { countOf } from "../words/labels.ts";

interface Props {
  readonly statements: readonly DayCount[];
  readonly events: readonly DayCount[];
  /** The last day shown. */
  readonly until: string;
  /** Where a day leads. */
  readonly addressOf: (day: string) => string;
}

const DAYS = 42;
/** The first day of a chart that ends with this one. */
export const firstDayOf = (until: string): string => addDays(until, 1 - DAYS);
const [WIDTH, UP, DOWN, GAP] = [14, 44, 24, 3] as const;

/** Statements of each day above the line, events below it. */
export function DayChart({ statements, events, until, addressOf }: Props): JSX.Element {
  const days = daysBetween(firstDayOf(until), until);
  const [said, done] = [statements, events].map(
    (counts) => new Map(counts.map(({ day, count }) => [day, count])),
  );
  const most = (counts: Map<string, number> | undefined): number =>
    Math.max(1, ...days.map((day) => counts?.get(day) ?? 0));
  const [mostSaid, mostDone] = [most(said), most(done)];
  return (
    <figure class="day-chart" aria-label="Counts by day">
      <svg viewBox={`0 0 ${DAYS * WIDTH} ${UP + DOWN + 1}`} preserveAspectRatio="none">
        <title>Counts by day</title>
        <line x1="0" x2={DAYS * WIDTH} y1={UP + 0.5} y2={UP + 0.5} class="axis" />
        {days.map((day, at) => {
          const [s, e] = [said?.get(day) ?? 0, done?.get(day) ?? 0];
          if (s + e === 0) return null;
          const [up, down] = [bar(s, mostSaid, UP), bar(e, mostDone, DOWN)];
          const label = `${toDay(day)}: ${countOf(s, "statement")}, ${countOf(e, "event")}`;
          return (
            <a key={day} href={addressOf(day)} aria-label={label}>
              <title>{label}</title>
              <rect class="hit" x={at * WIDTH} y="0" width={WIDTH} height={UP + DOWN + 1} />
              <rect class="said" x={at * WIDTH + GAP} y={UP - up} width={WIDTH - 2 * GAP} height={up} />
              <rect class="done" x={at * WIDTH + GAP} y={UP + 1} width={WIDTH - 2 * GAP} height={down} />
            </a>
          );
        })}
      </svg>
      <figcaption>
        <span>{toShortDay(days[0] ?? until)}</span>
        <span>
          <span class="key said">statements</span> above, <span class="key done">events</span> below
        </span>
        <span>{toShortDay(until)}</span>
      </figcaption>
    </figure>
  );
}

/** A day with anything at all is seen. */
const bar = (count: number, most: number, height: number): number =>
  count === 0 ? 0 : Math.max(2, (count / most) * height);
