import { covers, type Span } from "../text/span.ts";
import { quotationsIn } from "./quotations.ts";
import type { Scene } from "./scene.ts";
import type { StatementForm } from "./statement.ts";

/** direct: all words stand in quotation marks; mixed: some do; indirect: none. */
export function formOf(scene: Scene, content: readonly Span[]): StatementForm {
  const quoted = content.map((span) => ({ span, inside: quotationsIn(scene, span) }));
  if (quoted.every(({ span, inside }) => inside.some((quotation) => covers(quotation.span, span))))
    return "direct";
  return quoted.some(({ inside }) => inside.length > 0) ? "mixed" : "indirect";
}
