import type { Actor } from "../actors/actor.ts";
import type { Finding } from "./finding.ts";
import { namedAt } from "./subject.ts";

/** To whom it was said: "told the council that". */
export function findAddressee({ line, object, report }: Finding): Actor | undefined {
  if (object === undefined || !report?.cue.takes.has("addressee")) return undefined;
  return namedAt(line, object)?.actor;
}
