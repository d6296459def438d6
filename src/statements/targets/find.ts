import type { Actor } from "../../actors/actor.ts";
import { withConjuncts } from "../../language/coordination.ts";
import { isUnder, tokenAt } from "../../language/tree.ts";
import { covers } from "../../text/span.ts";
import { findAddressee } from "../addressee.ts";
import type { Finding } from "../finding.ts";
import type { Scene } from "../scene.ts";
import type { StatementAct } from "../statement.ts";
import { namedAt } from "../subject.ts";
import { type Candidate, candidatesIn } from "./candidates.ts";

/** A statement whose targets are asked for. */
interface Aim {
  readonly scene: Scene;
  readonly finding: Finding;
  readonly act: StatementAct;
  readonly speakers: readonly Actor[];
  /** Those named in the words, speakers left out. */
  readonly inside: readonly Candidate[];
}

/** Acts that are aimed at somebody. */
const AIMED: ReadonlySet<StatementAct> = new Set([
  "accuse", "criticize", "urge", "support", "threaten", "promise", "reject", "propose",
]); // biome-ignore format: a list of words
/** Acts of which the speaker's own side is the subject: what the others are comes behind. */
const OWN: ReadonlySet<StatementAct> = new Set(["threaten", "promise", "propose"]);
/** Acts whose words may be against somebody else than the one they are aimed at: urged a stand against Iran. */
const FOR: ReadonlySet<StatementAct> = new Set(["urge", "promise", "support", "propose"]);
/** Acts that, with nobody in the words, are aimed at another state only if one for a state speaks. */
const BETWEEN_STATES: ReadonlySet<StatementAct> = new Set(["promise", "propose", "urge"]);
/** Deeds that are condemned whoever did them. */
const DEED =
  /^(?:attack|murder|killing|bombing|shooting|massacre|raid|assassination|violence|shelling|strike|use|kidnapping|abduction|act)$/u;
/** Sentences back in which somebody else is looked for. */
const REACH = 5;

/** Where a target is looked for, the surest place first. */
const places: readonly ((aim: Aim) => readonly Actor[])[] = [
  objectOfCue, // urged [Orland] to sign
  ownerOfObject, // criticised [Orland]'s call, the call of Orland
  spokenTo, // told [Orland]: "You must sign"
  subjectInside, // said [Orland] had broken the pact
  anyInside, // said the pact with [Orland] was dead
  countrymanInside, // said [the minister] should go
  doerBefore, // Orland seized the boat. … called it piracy
  ownGovernment, // the students called the law a farce
];

/**
 * Whom an act is aimed at: the first of `places` that names somebody. Nobody for acts that aim at nobody, and where none
 * names anybody.
 */
export function findTargets(
  scene: Scene,
  finding: Finding,
  act: StatementAct,
  speakers: readonly Actor[],
): readonly Actor[] {
  if (!AIMED.has(act)) return [];
  const lines = scene.lines.slice(finding.line.index, finding.line.index + 1 + LATER);
  const inside = lines
    .flatMap(candidatesIn)
    .filter(({ start, actor }) => isInside(finding, start) && !speakers.includes(actor));
  const aim: Aim = { scene, finding, act, speakers, inside };
  for (const place of places) {
    const found = place(aim).filter((actor) => !speakers.includes(actor));
    if (found.length > 0) return [...new Set(found)];
  }
  return [];
}

/** Sentences behind that of the cue in which words may run on. */
const LATER = 4;

const isInside = ({ content }: Finding, offset: number): boolean =>
  content.some((span) => covers(span, { start: offset, end: offset }));

function objectOfCue({ finding: { line, object } }: Aim): readonly Actor[] {
  if (object === undefined) return [];
  return withConjuncts(line.clauses.tree, object).flatMap((at) => namedAt(line, at)?.actor ?? []);
}

function ownerOfObject(aim: Aim): readonly Actor[] {
  const { finding, inside } = aim;
  const { tree } = finding.line.clauses;
  const { object } = finding;
  if (object === undefined) return [];
  return inside
    .filter(
      ({ line, at, role }) =>
        line === finding.line && (role === "owner" || role === "subject") && isUnder(tree, at, object),
    )
    .slice(0, 1)
    .map(({ actor }) => actor);
}

function spokenTo({ finding, scene, act }: Aim): readonly Actor[] {
  const addressee = findAddressee(finding);
  if (addressee === undefined || addressee.kind === "media" || addressee.sector === "JRN") return [];
  const words = finding.content.map(({ start, end }) => scene.text.slice(start, end)).join(" ");
  const isToThem = act === "urge" && /^to\b/u.test(words);
  return isToThem || /\byou(?:rs?)?\b/iu.test(words) ? [addressee] : [];
}

function subjectInside(aim: Aim): readonly Actor[] {
  const { act, inside } = aim;
  const subjects = inside.filter((each) => each.role === "subject" && isForeign(each.actor, aim.speakers));
  const isConditional = ({ clause }: Candidate): boolean => clause?.relation === "advcl";
  const [first] = OWN.has(act)
    ? subjects.filter(isConditional)
    : subjects.filter((each) => !isConditional(each));
  return first ? withOthers(aim, first) : [];
}

function anyInside(aim: Aim): readonly Actor[] {
  const found = aim.inside.find(
    (each) =>
      each.role !== "place" &&
      isForeign(each.actor, aim.speakers) &&
      !(FOR.has(aim.act) && each.preposition === "against"),
  );
  return found ? withOthers(aim, found) : [];
}

/** One with those that are coordinated with it. */
function withOthers(aim: Aim, { line, at, actor }: Candidate): readonly Actor[] {
  const { tree } = line.clauses;
  const all = new Set(withConjuncts(tree, at));
  return [
    actor,
    ...aim.inside.flatMap((each) => (each.line === line && all.has(each.at) ? [each.actor] : [])),
  ];
}

function countrymanInside(aim: Aim): readonly Actor[] {
  const [speaker] = aim.speakers;
  const found = aim.inside.find(
    ({ actor, role }) =>
      role !== "place" &&
      role !== "other" &&
      actor.code === speaker?.code &&
      isBody(actor) &&
      !(isOfficial(speaker) && isRuling(actor)),
  );
  return found ? [found.actor] : [];
}

/** True where the object of the cue is a deed: condemned [the attack]. */
const isDeed = ({ act, finding: { line, object } }: Aim): boolean =>
  act === "criticize" && object !== undefined && DEED.test(tokenAt(line.clauses.tree, object).lemma);

function doerBefore(aim: Aim): readonly Actor[] {
  const { scene, finding, act } = aim;
  const { line, object } = finding;
  if (isDeed(aim)) return [];
  if (act === "promise" || (act === "urge" && object !== undefined)) return [];
  const end = finding.content[0]?.start ?? line.sentence.start;
  const isOther = (actor: Actor): boolean =>
    isForeign(actor, aim.speakers) || (!isSpokesman(aim) && !aim.speakers.includes(actor) && isBody(actor));
  const before = scene.lines
    .slice(Math.max(0, line.index - REACH), line.index + 1)
    .flatMap(candidatesIn)
    .filter(
      (each) =>
        each.start < end && each.role !== "place" && each.actor.kind !== "media" && isOther(each.actor),
    )
    .filter(({ actor }) => !BETWEEN_STATES.has(act) || (isSpokesman(aim) && isRuling(actor)));
  const doers = before.filter(({ role }) => role === "subject" || role === "owner");
  const foreign = doers.findLast(({ actor }) => isForeign(actor, aim.speakers));
  const found = foreign ?? doers.at(-1) ?? before.at(-1);
  return found ? [found.actor] : [];
}

const isSpokesman = ({ speakers: [speaker] }: Aim): boolean => speaker !== undefined && isOfficial(speaker);

/** The state of one who speaks, its government or a body of it. A government itself promises to its own people alone. */
function ownGovernment(aim: Aim): readonly Actor[] {
  const { scene, act, speakers } = aim;
  const [speaker] = speakers;
  if (isDeed(aim) || speaker === undefined || speaker.code === "UNK") return [];
  if (isOfficial(speaker) && BETWEEN_STATES.has(act) && act !== "promise") return [];
  const own = scene.references.actors.filter(({ code }) => code === speaker.code);
  const found = own.find(({ kind, sector }) => kind === "state" || sector === "GOV") ?? own.find(isBody);
  return found ? [found] : [];
}

/** One who speaks for a state, or the state itself. */
const isOfficial = ({ sector, kind }: Actor): boolean =>
  kind === "state" || /^(?:GOV|MIL|IGO)$/u.test(sector);

/** A state, its government, or a body of states. */
const isRuling = ({ kind, sector }: Actor): boolean =>
  kind === "state" || kind === "government" || kind === "igo" || sector === "GOV";

const isBody = ({ kind }: Actor): boolean => kind !== "unnamed" && kind !== "group" && kind !== "media";

/** Nobody of the speakers' own state; of an unknown state not the speaker. */
const isForeign = (actor: Actor, speakers: readonly Actor[]): boolean =>
  !speakers.some((speaker) => speaker === actor || (speaker.code !== "UNK" && speaker.code === actor.code)) &&
  (actor.code !== "UNK" || isBody(actor));
