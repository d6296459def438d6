import type { Actor } from "../actors/actor.ts";
import { covers, type Span } from "../text/span.ts";
import type { Finding } from "./finding.ts";
import type { Named, Scene } from "./scene.ts";
import type { StatementAct } from "./statement.ts";
import { namedAt } from "./subject.ts";

/** Acts that are aimed at somebody. */
const AIMED: ReadonlySet<StatementAct> = new Set([
  "accuse", "criticize", "urge", "support", "threaten", "promise", "reject", "warn", "propose",
]); // biome-ignore format: a list of words
/** Acts that have somebody in mind also where neither cue nor words name anybody. */
const POINTED: ReadonlySet<StatementAct> = new Set(["accuse", "criticize", "threaten", "reject", "promise"]);
/** Sectors whose acts, with nobody else about, are aimed at the government of their own state. */
const GOVERNED: ReadonlySet<string> = new Set([
  "CVL",
  "OPP",
  "LAB",
  "REB",
  "EDU",
  "MED",
  "SOC",
  "REL",
  "AGR",
  "BUS",
]);
/** Sentences back in which somebody else is looked for. */
const REACH = 2;

/**
 * Whom an act is aimed at: the object of the cue (urged Orland); else the first of another state in the words ("Orland has
 * broken the pact"); else, of acts that have somebody in mind, the last of another state who was named before, or one's own
 * government where nobody of it speaks. Nobody where the act aims at nobody.
 */
export function findTargets(
  scene: Scene,
  finding: Finding,
  act: StatementAct,
  speakers: readonly Actor[],
): readonly Actor[] {
  if (!AIMED.has(act)) return [];
  const object = finding.object === undefined ? undefined : namedAt(finding.line, finding.object)?.actor;
  if (object && !speakers.includes(object)) return [object];
  const isOther = ({ actor }: Named): boolean => isForeign(actor, speakers);
  const inside = finding.line.named.find(
    (each) => isOther(each) && finding.content.some((span) => covers(span, each.mention)),
  );
  if (inside) return [inside.actor];
  if (!POINTED.has(act)) return [];
  const before =
    namedBefore(scene, finding, finding.content).findLast(isOther) ?? ownGovernment(scene, speakers);
  return before ? [before.actor] : [];
}

/** Everybody named in the sentence before its content, and in those before it. */
function namedBefore(scene: Scene, { line }: Finding, content: readonly Span[]): readonly Named[] {
  const end = content[0]?.start ?? line.sentence.start;
  const lines = scene.lines.slice(Math.max(0, line.index - REACH), line.index + 1);
  return lines.flatMap(({ named }) => named.filter(({ mention }) => mention.end <= end));
}

/** The state of a speaker who is not of its government. */
function ownGovernment(scene: Scene, speakers: readonly Actor[]): Named | undefined {
  const [speaker] = speakers;
  if (speaker === undefined || !GOVERNED.has(speaker.sector) || speaker.code === "UNK") return undefined;
  const named = scene.lines.flatMap((line) => line.named);
  return named.find(
    ({ actor }) => actor.code === speaker.code && (actor.kind === "state" || actor.sector === "GOV"),
  );
}

/** Nobody of the speakers' own state; of an unknown state only who is a state or government itself. */
const isForeign = (actor: Actor, speakers: readonly Actor[]): boolean =>
  !speakers.some((speaker) => speaker === actor || (speaker.code !== "UNK" && speaker.code === actor.code)) &&
  (actor.code !== "UNK" || actor.kind === "state" || actor.kind === "government");

/** To whom it was said: "told the council that". */
export function findAddressee({ line, object, report }: Finding): Actor | undefined {
  if (object === undefined || !report?.cue.takes.has("addressee")) return undefined;
  return namedAt(line, object)?.actor;
}
