import type { Actor } from "../actors/actor.ts";
import { covers } from "../text/span.ts";
import type { Finding } from "./finding.ts";
import type { StatementAct } from "./statement.ts";
import { namedAt } from "./subject.ts";

/** Acts that are aimed at somebody. */
const AIMED: ReadonlySet<StatementAct> = new Set([
  "accuse", "criticize", "urge", "support", "threaten", "promise", "reject", "warn",
]); // biome-ignore format: a list of words

/**
 * Whom an act is aimed at: the object of the cue (urged Orland), else the first actor of another state in the words:
 * "Orland has broken the pact", "Orland’s plan". Nobody where the act aims at nobody.
 */
export function findTargets(
  finding: Finding,
  act: StatementAct,
  speakers: readonly Actor[],
): readonly Actor[] {
  if (!AIMED.has(act)) return [];
  const object = finding.object === undefined ? undefined : namedAt(finding.line, finding.object)?.actor;
  if (object && !speakers.includes(object)) return [object];
  const [first] = finding.line.named.filter(
    ({ actor, mention }) => isOther(actor, speakers) && finding.content.some((span) => covers(span, mention)),
  );
  return first ? [first.actor] : [];
}

/** Nobody of the speakers' own state. */
const isOther = (actor: Actor, speakers: readonly Actor[]): boolean =>
  !speakers.some((speaker) => speaker === actor || (speaker.code !== "UNK" && speaker.code === actor.code)) &&
  (actor.code !== "UNK" || actor.kind === "state" || actor.kind === "government");

/** To whom it was said: "told the council that". */
export function findAddressee({ line, object, report }: Finding): Actor | undefined {
  if (object === undefined || !report?.cue.takes.has("addressee")) return undefined;
  return namedAt(line, object)?.actor;
}
