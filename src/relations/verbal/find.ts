import type { Actor } from "../../actors/actor.ts";
import type { Event } from "../../events/event.ts";
import { evidenceOf } from "../../events/evidence.ts";
import { modesOf } from "../../events/plover.ts";
import { isPolitical } from "../../events/scene.ts";
import type { Statement } from "../../statements/statement.ts";
import { unknown } from "../../text/known.ts";
import { covers, type Span } from "../../text/span.ts";
import { conditionsOf } from "../conditions.ts";
import type { RelationTools, VerbalAct } from "../lexicon.ts";
import { headIn, type Page, type Place, wordIn } from "../page.ts";
import { indexBySpan } from "../span-index.ts";
import { complementsOf } from "./complement.ts";
import type { EventIndex } from "./event-index.ts";
import { modeOf } from "./mode.ts";
import { isAimed, targetsOf } from "./targets.ts";
import { triggerOf } from "./trigger.ts";

/** What a statement does to the events of the page. */
export interface VerbalEvent {
  readonly statement: Statement;
  readonly event: Event;
  /** Events that it takes the place of: the same act as found by its words, and what is demanded, promised, refused. */
  readonly instead: readonly Event[];
}

/** The acts done by speaking: one for each statement whose act is one of PLOVER's types and has a clear target. */
export function findVerbalEvents(
  page: Page,
  statements: readonly Statement[],
  events: readonly Event[],
  tools: RelationTools,
): readonly VerbalEvent[] {
  const taken = new Set<string>();
  const index: EventIndex = {
    byTrigger: indexBySpan(events, ({ trigger }) => [trigger]),
    byEvidence: indexBySpan(events, ({ evidence }) => evidence),
  };
  return statements.flatMap((statement) => {
    const act = tools.lexicon.verbalActs.get(statement.act);
    const trigger = act && triggerOf(page, statement, tools.statements);
    if (act === undefined || trigger === undefined) return [];
    const found = toVerbalEvent(page, statement, act, trigger, index);
    const key = `${found?.event.type} ${found?.event.trigger.start}`; // two statements of one cue are one act
    if (found === undefined || taken.has(key)) return [];
    taken.add(key);
    return [found];
  });
}

function toVerbalEvent(
  page: Page,
  statement: Statement,
  act: VerbalAct,
  trigger: Span,
  index: EventIndex,
): VerbalEvent | undefined {
  const place = wordIn(page, trigger);
  if (place === undefined) return undefined;
  const [first] = index.byTrigger.at(trigger);
  const same = [...new Set([...index.byTrigger.at(trigger), ...sameAtCue(statement, act, index)])];
  const complements = complementsOf(page, statement, act, index).filter((event) => !same.includes(event));
  const [complement] = complements;
  const actors = actorsOf(statement, first).filter((actor) => !first?.apart.includes(actor));
  const recipients = targetsOf(page, statement, index, first).filter((actor) => !actors.includes(actor));
  const isClear = recipients.length > 0 || act.type === "THREATEN" || isAimed(page, statement);
  if (
    act.type === "THREATEN" &&
    complement === undefined &&
    first?.mode === undefined &&
    recipients.length === 0
  )
    return undefined;
  if (first === undefined && !isClear) return undefined; // a threat is aimed at somebody, told or not
  if (first === undefined && ![...actors, ...recipients].some(isPolitical)) return undefined;
  const plain = first ?? plainEvent(act, trigger, place, statement);
  const mode = first?.mode ?? modeOf(act, complement);
  const condition = first?.condition ?? conditionOf(page, statement, act);
  const event: Event =
    act.type === "THREATEN" && mode === undefined && complement !== undefined
      ? { ...complement, actors, recipients, condition, status: "threatened" }
      : {
          ...plain,
          actors,
          recipients,
          mode: modesOf(plain.type).includes(mode ?? "") ? mode : undefined,
          condition,
        };
  return { statement, event, instead: [...same, ...complements] };
}

/** The act as its cue alone tells it, where the words said tell it better: warned that they [will close] the port. */
const sameAtCue = ({ cue }: Statement, { type }: VerbalAct, { byTrigger }: EventIndex): readonly Event[] =>
  cue === undefined ? [] : byTrigger.at(cue).filter((event) => event.type === type);

/** Cues that look like an act which the statement is not: rejected the charge, warned of floods. */
const LOOKS: ReadonlyMap<Statement["act"], Event["type"]> = new Map([
  ["deny", "REJECT"],
  ["warn", "THREATEN"],
  ["concern", "ACCUSE"],
]);

/** Events found at cues that do something else. */
export function eventsMistaken(statements: readonly Statement[], events: readonly Event[]): readonly Event[] {
  const byTrigger = indexBySpan(events, ({ trigger }) => [trigger]);
  return statements.flatMap(({ act, cue }) =>
    cue === undefined ? [] : byTrigger.at(cue).filter(({ type }) => LOOKS.get(act) === type),
  );
}

/** What a threat or promise hangs on: the "if" beside the head of its words. */
function conditionOf(page: Page, { content }: Statement, { type }: VerbalAct): Span | undefined {
  if (type !== "THREATEN" && type !== "AGREE") return undefined;
  for (const span of content) {
    const place = headIn(page, span);
    const { trigger, except } = place ? conditionsOf(place.scene.clauses.tree, place.at) : NONE;
    if (trigger ?? except) return trigger ?? except;
  }
  return undefined;
}
const NONE = { trigger: undefined, except: undefined };

const actorsOf = ({ speaker }: Statement, same: Event | undefined): readonly Actor[] =>
  speaker.actors.length > 0 ? speaker.actors : (same?.actors ?? []);

/** How often the event of a statement that is right is right: corpus, all parts but the test, and desk. */
const RIGHT_ACT = 0.55;

function plainEvent(act: VerbalAct, trigger: Span, { scene, at }: Place, statement: Statement): Event {
  return {
    type: act.type,
    mode: act.mode,
    contexts: ["diplomatic"],
    actors: [],
    recipients: [],
    isMutual: false,
    apart: [],
    status: "occurred",
    time: "current",
    condition: undefined,
    date: statement.date,
    effective: unknown,
    place: unknown,
    size: [],
    trigger,
    evidence: [evidenceAround(evidenceOf(scene, at), trigger)],
    confidence: Number((statement.confidence * RIGHT_ACT).toFixed(3)),
  };
}

const evidenceAround = (evidence: Span, trigger: Span): Span =>
  covers(evidence, trigger)
    ? evidence
    : { start: Math.min(evidence.start, trigger.start), end: Math.max(evidence.end, trigger.end) };
