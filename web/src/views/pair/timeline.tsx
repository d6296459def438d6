import type { JSX } from "preact";
import type { FindingCard } from "../../api/types.ts";
import { Finding } from "../../parts/finding.tsx";
import { toLongDay } from "../../words/days.ts";
import { sideOf } from "./side.ts";
import type { Party } from "./use-party.ts";

interface Props {
  readonly findings: readonly FindingCard[];
  readonly a: Party;
  readonly b: Party;
  readonly more: (() => void) | undefined;
}

/** What went out from the one on the left, from the other on the right, from both across; the newest day first. */
export function PairTimeline({ findings, a, b, more }: Props): JSX.Element {
  const days = [...new Set(findings.map(({ day }) => day))];
  return (
    <div class="pair-timeline">
      <div class="pair-heads" aria-hidden="true">
        <h2>
          {a.name} → {b.name}
        </h2>
        <h2>
          {b.name} → {a.name}
        </h2>
      </div>
      {days.map((day) => (
        <PairDay
          key={day ?? "undated"}
          day={day}
          findings={findings.filter((each) => each.day === day)}
          a={a}
          b={b}
        />
      ))}
      {more !== undefined && (
        <button type="button" class="more" onClick={more}>
          Show more
        </button>
      )}
    </div>
  );
}

function PairDay({
  day,
  findings,
  a,
  b,
}: Omit<Props, "more"> & { readonly day: string | null }): JSX.Element {
  const of = (side: ReturnType<typeof sideOf>): readonly FindingCard[] =>
    findings.filter((finding) => sideOf(finding, a, b) === side);
  const sides = [
    { name: "there", label: `${a.name} on ${b.name}`, found: of("there") },
    { name: "back", label: `${b.name} on ${a.name}`, found: of("back") },
    { name: "together", label: "Both", found: of("together") },
  ];
  return (
    <section class="pair-day">
      <h3 class="day">{toLongDay(day)}</h3>
      {sides.map(({ name, label, found }) =>
        found.length === 0 ? null : (
          <div key={name} class={name}>
            <p class="label">{label}</p>
            {found.map((finding) => (
              <Finding key={finding.id} finding={finding} />
            ))}
          </div>
        ),
      )}
    </section>
  );
}
