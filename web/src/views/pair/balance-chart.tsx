import type { JSX } from "preact";
import type { BalancePeriod, BalanceSide } from "../../api/types.ts";
import { QuadMark } from "../../parts/quad-mark.tsx";
import { toShortDay } from "../../words/days.ts";
import { countOf, quadNames } from "../../words/labels.ts";
import { fillPeriods } from "./periods.ts";

interface Props {
  readonly periods: readonly BalancePeriod[];
  readonly a: string;
  readonly b: string;
  readonly by: string;
}

/** How the two stand to each other over time: cooperation above the line, conflict below, for each direction. */
export function BalanceChart({ periods, a, b, by }: Props): JSX.Element {
  const all = fillPeriods(periods, by);
  const most = Math.max(
    1,
    ...all.flatMap(({ there, back, together }) => [there, back, together].map(largest)),
  );
  const hasTogether = all.some(({ together }) => sum(together.quads) > 0);
  const rows = [
    { name: `${a} → ${b}`, sides: all.map(({ there }) => there) },
    { name: `${b} → ${a}`, sides: all.map(({ back }) => back) },
    ...(hasTogether ? [{ name: "Together", sides: all.map(({ together }) => together) }] : []),
  ];
  return (
    <figure class="balance">
      {rows.map(({ name, sides }) => (
        <BalanceRow key={name} name={name} sides={sides} days={all.map(({ day }) => day)} most={most} />
      ))}
      <figcaption>
        <span>
          {toShortDay(all[0]?.day ?? null)} to {toShortDay(all.at(-1)?.day ?? null)}
        </span>
        {[1, 2, 3, 4].map((quad) => (
          <span key={quad} class="key">
            <QuadMark quad={quad} /> {quadNames[quad as 1 | 2 | 3 | 4]}
          </span>
        ))}
        <span class="key">
          <svg viewBox="0 0 12 12" class="quad words-key" aria-hidden="true">
            <rect x="1" y="5" width="10" height="2" />
          </svg>{" "}
          statements
        </span>
      </figcaption>
    </figure>
  );
}

interface RowProps {
  readonly name: string;
  readonly sides: readonly BalanceSide[];
  readonly days: readonly string[];
  readonly most: number;
}

const [STEP, HALF, GAP, LINE] = [16, 30, 3, 2] as const;

function BalanceRow({ name, sides, days, most }: RowProps): JSX.Element {
  const width = sides.length * STEP;
  const total = sides.reduce((count, side) => count + side.statements, 0);
  const quads = [0, 1, 2, 3].map((at) => sides.reduce((count, side) => count + (side.quads[at] ?? 0), 0));
  const spoken = `${name}: ${countOf(total, "statement")}; ${quads.map((count, at) => `${count} ${quadNames[(at + 1) as 1]}`).join(", ")}`;
  return (
    <div class="balance-row">
      <p>
        <strong>{name}</strong>
        <span class="summary">
          {countOf(total, "statement")}, {countOf(sum(quads), "event")}
        </span>
      </p>
      <svg
        viewBox={`0 0 ${width} ${2 * HALF + 10}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={spoken}
      >
        <line x1="0" x2={width} y1={HALF} y2={HALF} class="axis" />
        {sides.map((side, at) => (
          <Bars
            key={days[at]}
            side={side}
            x={at * STEP}
            most={most}
            title={`${toShortDay(days[at] ?? null)}: ${tell(side)}`}
          />
        ))}
      </svg>
    </div>
  );
}

/** Verbal next to the line, material beyond it; statements as a stroke at the foot, thicker for more. */
function Bars({
  side,
  x,
  most,
  title,
}: {
  readonly side: BalanceSide;
  readonly x: number;
  readonly most: number;
  readonly title: string;
}): JSX.Element {
  const [verbalUp, up, verbalDown, down] = side.quads.map((count) => (count / most) * (HALF - 2)) as [
    number,
    number,
    number,
    number,
  ];
  const bar = (name: string, y: number, height: number): JSX.Element | null =>
    height === 0 ? null : <rect class={name} x={x + GAP} y={y} width={STEP - 2 * GAP} height={height} />;
  return (
    <g>
      <title>{title}</title>
      <rect class="hit" x={x} y="0" width={STEP} height={2 * HALF + 10} />
      {bar("cooperation verbal", HALF - verbalUp, verbalUp)}
      {bar("cooperation material", HALF - verbalUp - up, up)}
      {bar("conflict verbal", HALF, verbalDown)}
      {bar("conflict material", HALF + verbalDown, down)}
      {bar(
        "words-bar",
        2 * HALF + 3,
        side.statements === 0 ? 0 : Math.min(6, LINE + Math.log2(side.statements)),
      )}
    </g>
  );
}

const sum = (counts: readonly number[]): number => counts.reduce((all, each) => all + each, 0);
const largest = ({ quads: [q1, q2, q3, q4] }: BalanceSide): number => Math.max(q1 + q2, q3 + q4);
const tell = ({ statements, quads }: BalanceSide): string =>
  [
    countOf(statements, "statement"),
    ...quads.flatMap((count, at) => (count === 0 ? [] : [`${count} ${quadNames[(at + 1) as 1]}`])),
  ].join(", ");
