import type { ComponentChildren, JSX } from "preact";
import type { FindingCard, ReactionCard } from "../api/types.ts";
import type { Listing } from "../api/use-list.ts";
import { toLongDay } from "../words/days.ts";
import { Finding } from "./finding.tsx";
import { Waiting } from "./waiting.tsx";

interface Props {
  readonly listing: Listing<FindingCard>;
  /** What the findings answer, by the id of the answer. */
  readonly answers?: ReadonlyMap<string, readonly ReactionCard[]>;
  readonly byDay?: boolean;
  readonly matches?: readonly string[];
  /** What to say where there is nothing. */
  readonly children: ComponentChildren;
}

/** Findings, one below the other; under the day they belong to where `byDay` is set. */
export function FindingList({ listing, answers, byDay = false, matches, children }: Props): JSX.Element {
  const { items = [], problem, isWaiting, more } = listing;
  if (items.length === 0)
    return (
      <Waiting problem={problem} isWaiting={isWaiting}>
        {children}
      </Waiting>
    );
  return (
    <div class={isWaiting ? "list stale" : "list"} aria-busy={isWaiting}>
      {toDays(items, byDay).map(({ day, findings }) => (
        <section key={day ?? "undated"}>
          {byDay && <h3 class="day">{toLongDay(day)}</h3>}
          {findings.map((finding) => (
            <div key={finding.id} class="item">
              <Finding finding={finding} matches={matches} />
              {answers?.get(finding.id)?.map((reaction) => (
                <div key={reaction.answered.id} class="answered">
                  <p class="label">In answer to</p>
                  <Finding finding={reaction.answered} />
                </div>
              ))}
            </div>
          ))}
        </section>
      ))}
      {problem !== undefined && <p class="problem">{problem}</p>}
      {more !== undefined && (
        <button type="button" class="more" onClick={more}>
          Show more
        </button>
      )}
    </div>
  );
}

interface Day {
  readonly day: string | null;
  readonly findings: readonly FindingCard[];
}

/** Neighbours of one day together; the order stays. */
function toDays(findings: readonly FindingCard[], byDay: boolean): readonly Day[] {
  if (!byDay) return [{ day: null, findings }];
  const days = new Map<string | null, FindingCard[]>();
  for (const finding of findings) {
    const same = days.get(finding.day);
    if (same === undefined) days.set(finding.day, [finding]);
    else same.push(finding);
  }
  return [...days].map(([day, same]) => ({ day, findings: same }));
}
