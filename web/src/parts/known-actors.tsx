import type { JSX } from "preact";
import { pathOf } from "../api/ask.ts";
import type { ActorSummary, Listed } from "../api/types.ts";
import { useAnswer } from "../api/use-answer.ts";

/** The names that the fields for actors offer: those who take most parts. */
export function KnownActors(): JSX.Element {
  const { answer } = useAnswer<Listed<ActorSummary>>(pathOf(["actors"], { limit: "100" }));
  const names = new Set(answer?.items.map(({ name }) => name));
  return (
    <datalist id="known-actors">
      {[...names].map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
