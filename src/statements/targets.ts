import type { Actor } from "../actors/actor.ts";
import type { Finding } from "./finding.ts";
import type { Scene } from "./scene.ts";
import type { StatementAct } from "./statement.ts";
import { subjectAfter } from "./subject.ts";

/** Acts that are aimed at somebody. */
const AIMED: ReadonlySet<StatementAct> = new Set([
  "accuse",
  "criticize",
  "urge",
  "support",
  "threaten",
  "promise",
  "reject",
]);

/** Whom the act is aimed at: the actor that the content begins with, "accused Orland of delay". None where unsure. */
export function findTargets(scene: Scene, { found, pattern, content }: Finding): readonly Actor[] {
  if (found === undefined || pattern !== "called-for" || !AIMED.has(found.cue.act)) return [];
  const named = scene.startingAt.get(content[0]?.start ?? -1)?.[0];
  return named ? [named.actor] : [];
}

/** To whom it was said: "told the council that". */
export function findAddressee(scene: Scene, { line, found }: Finding): Actor | undefined {
  if (found === undefined || !found.cue.frames.has("tell")) return undefined;
  const named = subjectAfter(scene, line, found.last + 1);
  return named?.kind === "named" ? named.actors[0] : undefined;
}
