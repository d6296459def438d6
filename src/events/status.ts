import { type Qualifier, qualifiersOf } from "../language/qualifiers.ts";
import { tenseOf } from "../language/tense.ts";
import { isRelation, tokenAt } from "../language/tree.ts";
import { isThreatOfItsOwn, plannedType, threatMode } from "./compose.ts";
import { hasCondition } from "./condition.ts";
import type { Draft } from "./draft.ts";
import type { EventStatus } from "./event.ts";
import { isCooperative, isHostile } from "./plover.ts";

/** The draft with type and status as mood, tense and negation make them; undefined where nothing is left of it. */
export function withStatus(draft: Draft): Draft | undefined {
  if (draft.status !== undefined) return draft;
  const kinds = kindsOf(draft);
  const has = (...names: readonly Qualifier["kind"][]): boolean => names.some((name) => kinds.has(name));
  if (isPurpose(draft)) return undefined;
  if (has("denied")) return { ...draft, status: "denied" };
  if (has("refused")) return isCooperative(draft.type) ? refusal(draft) : undefined;
  if (has("requested", "imperative", "obligatory")) return undefined;
  if (has("negated") && isAhead(draft, kinds)) return isCooperative(draft.type) ? refusal(draft) : undefined;
  if (has("failed", "negated"))
    return settled(draft, has("possible", "conditional") ? "hypothetical" : "failed");
  if (has("possible")) return settled(draft, "hypothetical");
  if (has("conditional"))
    return isWilled(draft) && hasCondition(draft) ? onCondition(draft) : settled(draft, "hypothetical");
  return isAhead(draft, kinds) ? planned(draft) : settled(draft, "occurred");
}

/** What something else is done for is no act yet: held a rally [to] protest. */
function isPurpose({ scene, at, carriers }: Draft): boolean {
  const [first] = qualifiersOf(scene.clauses, at, scene.qualifiers);
  if (!isRelation(scene.clauses.around[at]?.relation ?? "", "advcl", "acl")) return false;
  return (
    carriers.length === 0 &&
    first?.kind === "intended" &&
    tokenAt(scene.clauses.tree, first.by).tag === "PART"
  );
}

/** What qualifies it, less what the words that carry it say: those have made of it what they can. */
function kindsOf({ scene, at, carriers }: Draft): ReadonlySet<Qualifier["kind"]> {
  const all = [at, ...carriers].flatMap((place) => qualifiersOf(scene.clauses, place, scene.qualifiers));
  return new Set(all.filter(({ by }) => !carriers.includes(by)).map(({ kind }) => kind));
}

const settled = (draft: Draft, status: EventStatus): Draft => ({ ...draft, status });

const refusal = (draft: Draft): Draft => ({
  ...draft,
  type: "REJECT",
  mode: draft.type === "CONSULT" ? "meet" : draft.type === "RETREAT" ? "yield" : "assist",
  status: "occurred",
});

function isAhead({ scene, at, trigger, carriers }: Draft, kinds: ReadonlySet<Qualifier["kind"]>): boolean {
  if (kinds.has("intended")) return true;
  const verbs = trigger.tag === "NOUN" ? carriers : [at, ...carriers];
  return verbs.some((verb) => tenseOf(scene.clauses, verb, scene.qualifiers)?.time === "future");
}

function planned(draft: Draft): Draft {
  const type = plannedType(draft.type);
  if (type !== draft.type) return { ...draft, type, mode: undefined, status: "occurred" };
  return settled(draft, isHostile(draft.type) ? "announced" : "occurred");
}

/** Will do it, or said that it would: the speaker's side binds itself. */
function isWilled({ scene, at }: Draft): boolean {
  const clause = scene.clauses.around[at];
  const isReported = clause !== undefined && isRelation(clause.relation, "ccomp", "parataxis");
  return (clause?.verbs.auxiliaries ?? []).some((auxiliary) => {
    const { lemma } = tokenAt(scene.clauses.tree, auxiliary);
    return lemma === "will" || lemma === "shall" || (isReported && lemma === "would");
  });
}

/** Will close its ports if the boats are not back: harm under a condition is a threat, help an offer. */
function onCondition(draft: Draft): Draft {
  const mode = threatMode(draft);
  if (mode !== undefined) return { ...draft, type: "THREATEN", mode, status: "occurred" };
  if (isThreatOfItsOwn(draft)) return settled(draft, "threatened");
  const type = plannedType(draft.type);
  return type === draft.type
    ? settled(draft, "hypothetical")
    : { ...draft, type, mode: undefined, status: "occurred" };
}
