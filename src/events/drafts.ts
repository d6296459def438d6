import { compose } from "./compose.ts";
import type { Draft } from "./draft.ts";
import { carrierOf } from "./governing.ts";
import { rolesOf } from "./roles.ts";
import type { Scene } from "./scene.ts";
import { findMatches, type Match } from "./triggers.ts";

/** The acts of a sentence, each with what carries it already worked in; outermost words settle what inner ones are. */
export function findDrafts(scene: Scene): readonly Draft[] {
  const matches = new Map(findMatches(scene).map((match) => [match.at, match]));
  const carriers = new Map(
    [...matches.values()].map((match) => [match.at, carrierOf(scene, match.at, matches)]),
  );
  const drafts = new Map<number, Draft>();
  for (const match of matches.values()) {
    const draft = toDraft(scene, match, carriers.get(match.at));
    if (draft) drafts.set(match.at, draft);
  }
  const carrying = new Set<number>();
  for (const at of innermostFirst(scene, [...matches.keys()])) {
    const carrier = carriers.get(at);
    const act = drafts.get(at);
    if (carrier === undefined || act === undefined || carrier.trigger.governs === undefined) continue;
    const own =
      drafts.get(carrier.at) ?? (carrier.trigger.type === undefined ? bare(scene, carrier, act) : undefined);
    const { act: left, carrier: raised } = compose(carrier.trigger.governs, act, own);
    if (left) drafts.set(at, { ...left, carriers: [...left.carriers, carrier.at] });
    else drafts.delete(at);
    if (raised && carrier.trigger.type !== undefined) drafts.set(carrier.at, raised);
    else drafts.delete(carrier.at);
    carrying.add(carrier.at);
  }
  return [...drafts.values()].filter(
    ({ at, trigger }) => carrying.has(at) || !trigger.demands.some(({ role }) => role === "act"),
  );
}

function toDraft(scene: Scene, { at, trigger }: Match, carrier: Match | undefined): Draft | undefined {
  if (trigger.type === undefined) return undefined;
  const light = carrier !== undefined && LIGHT.has(carrier.trigger.governs ?? "") ? carrier.at : undefined;
  const undergone = carrier?.trigger.governs === "undergo" ? carrier.at : undefined;
  const roles = rolesOf(scene, at, trigger, light);
  const shared = {
    scene,
    at,
    trigger,
    type: trigger.type,
    mode: trigger.mode,
    status: undefined,
    also: [],
    carriers: [],
    about: undefined,
  };
  if (undergone === undefined) return { ...shared, ...roles };
  const from = rolesOf(scene, at, { ...trigger, frame: UNDERGONE }, undergone);
  return { ...shared, ...from };
}

/** Came under attack from the north: the subject has it done to it. */
const UNDERGONE = { actors: [["poss"], ["by"], ["from"], ["mod"], ["at"]], recipients: [["owner"]] };
/** Carriers that lend the act their subject. */
const LIGHT: ReadonlySet<string> = new Set(["hold", "start", "join", "decide", "end"]);

/** A carrier without an event of its own, for the roles that it lends. */
function bare(scene: Scene, { at, trigger }: Match, act: Draft): Draft {
  return {
    ...act,
    at,
    trigger,
    ...rolesOf(scene, at, trigger, undefined),
    status: undefined,
    also: [],
    carriers: [],
  };
}

/** Deeper words before those that they hang on. */
function innermostFirst({ clauses: { tree } }: Scene, places: readonly number[]): readonly number[] {
  return [...places].sort((a, b) => (tree.ranks[b] ?? 0) - (tree.ranks[a] ?? 0));
}
