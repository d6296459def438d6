import type { ComponentChildren, JSX } from "preact";

/** What stands where an answer will be: that it is awaited, what went wrong, or that there is nothing. */
export function Waiting({
  problem,
  isWaiting,
  children,
}: {
  readonly problem: string | undefined;
  readonly isWaiting: boolean;
  /** What to say where there is nothing. */
  readonly children: ComponentChildren;
}): JSX.Element {
  if (problem !== undefined)
    return (
      <p class="problem" role="alert">
        {problem}
      </p>
    );
  return isWaiting ? (
    <p class="waiting" role="status">
      Loading…
    </p>
  ) : (
    <p class="nothing">{children}</p>
  );
}
