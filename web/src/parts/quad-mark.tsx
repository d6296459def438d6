import type { JSX } from "preact";
import { quadNames } from "../words/labels.ts";

/**
 * The quad class of an event as a small sign that does without colour: a circle is cooperation, a triangle conflict;
 * hollow is verbal, filled material.
 */
export function QuadMark({ quad }: { readonly quad: number }): JSX.Element {
  const isConflict = quad > 2;
  const shape = isConflict ? <path d="M6 1.5 11 10.5H1Z" /> : <circle cx="6" cy="6" r="4.4" />;
  const name = quadNames[quad as 1 | 2 | 3 | 4] ?? "";
  return (
    <svg
      class={`quad ${isConflict ? "conflict" : "cooperation"} ${quad % 2 === 0 ? "material" : "verbal"}`}
      viewBox="0 0 12 12"
      role="img"
      aria-label={name}
    >
      <title>{name}</title>
      {shape}
    </svg>
  );
}
