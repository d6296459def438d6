/**
 * The sixteen event types of PLOVER 2.0 (manual, draft 2.0, openeventdata/PLOVER, CC BY-SA 4.0; facts). Where the manual
 * contradicts itself: SANCTION is material conflict, as its own section says; ACCUSE scores -3, as its modes want it;
 * PROTEST needs no recipient; what CAMEO calls mass violence is ASSAULT.
 */
export const EVENT_TYPES = [
  "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
  "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
] as const; // biome-ignore format: a list of words
export type EventType = (typeof EVENT_TYPES)[number];

/** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
export type Quad = 1 | 2 | 3 | 4;

interface TypeFacts {
  readonly quad: Quad;
  /** Cooperation to conflict, 10 to -10. */
  readonly score: number;
  /** The root of CAMEO that it comes closest to. */
  readonly cameo: string;
  /** Modes, each with its score, and CAMEO's code where the mode fixes one. */
  readonly modes: Readonly<Record<string, readonly [score: number, cameo?: string]>>;
}

const FACTS: Readonly<Record<EventType, TypeFacts>> = {
  AGREE: type(1, 2.5, "03", {}),
  CONSULT: type(1, 2.5, "04", {
    visit: [4, "042"],
    "third-party": [1, "045"],
    multilateral: [4, "046"],
    phone: [1.5, "041"],
  }),
  SUPPORT: type(1, 5, "05", {}),
  CONCEDE: type(1, 4.5, "08", {}),
  COOPERATE: type(2, 9.5, "06", {}),
  AID: type(2, 10, "07", {}),
  RETREAT: type(2, 6.5, "08", {
    withdraw: [8, "0872"],
    release: [6.5, "0841"],
    disarm: [10, "0874"],
    ceasefire: [7.5, "0871"],
    access: [6.5, "086"],
    resign: [4.5],
  }),
  REQUEST: type(3, 0, "10", { assist: [0.5], change: [-1, "104"], yield: [-1, "105"], meet: [0] }),
  ACCUSE: type(3, -3, "11", { disapprove: [-2, "111"], investigate: [-3.5, "090"], allege: [-3.5, "112"] }),
  REJECT: type(3, -2, "12", { assist: [-1.5], change: [-2], yield: [-2], meet: [-2] }),
  THREATEN: type(3, -3.5, "13", {
    restrict: [-3],
    arrest: [-3.5],
    relations: [-3.5],
    expel: [-3.5, "136"],
    territory: [-4, "1382"],
    violence: [-3.5],
  }),
  PROTEST: type(4, -5, "14", {
    demo: [-5, "141"],
    riot: [-7, "145"],
    strike: [-5, "143"],
    hunger: [-4.5, "142"],
    boycott: [-4.5, "143"],
    obstruct: [-4.5, "144"],
    vandalize: [-5],
  }),
  SANCTION: type(4, -6, "16", { convict: [-6], expel: [-5.5, "166"], withdraw: [-6], discontinue: [-6] }),
  MOBILIZE: type(4, -5.5, "15", { troops: [-6.5], weapons: [-6.5], police: [-5.5], militia: [-6] }),
  COERCE: type(4, -7, "17", {
    seize: [-7, "171"],
    restrict: [-7, "172"],
    censor: [-6.5],
    curfew: [-6.5, "1723"],
    "martial-law": [-7.5, "1724"],
    arrest: [-7, "173"],
    deport: [-7, "174"],
    withhold: [-7],
    misinformation: [-6.5],
    cyber: [-7],
  }),
  ASSAULT: type(4, -9, "18", {
    abduct: [-8.5, "181"],
    beat: [-7.5, "182"],
    torture: [-8.5, "1822"],
    sexual: [-8.5, "1821"],
    targeted: [-9.5, "186"],
    destroy: [-8.5],
    primitive: [-8],
    firearms: [-9, "193"],
    explosives: [-9, "183"],
    "suicide-attack": [-9.5, "1831"],
    aerial: [-9.5, "195"],
    drone: [-9.5, "195"],
    "heavy-weapons": [-9.5, "194"],
    "crowd-control": [-7.5],
    unconventional: [-10, "204"],
    sideAB: [-9],
  }),
};

function type(quad: Quad, score: number, cameo: string, modes: TypeFacts["modes"]): TypeFacts {
  return { quad, score, cameo, modes };
}

/** The modes of a type. */
export const modesOf = (name: EventType): readonly string[] => Object.keys(FACTS[name].modes);

export const quadOf = (name: EventType): Quad => FACTS[name].quad;

/** PLOVER's score of a mode, or of the type where it has none: 10 most cooperative, -10 most hostile. */
export const scoreOf = (name: EventType, mode: string | undefined): number =>
  FACTS[name].modes[mode ?? ""]?.[0] ?? FACTS[name].score;

/** CAMEO's code, as a string with its zeros: of the mode where that fixes one, else the root. */
export const cameoOf = (name: EventType, mode: string | undefined): string =>
  FACTS[name].modes[mode ?? ""]?.[1] ?? FACTS[name].cameo;

/** True for what helps or meets somebody; the types by which an actor yields are between both. */
export const isCooperative = (name: EventType): boolean => quadOf(name) <= 2;

/** True for what is done with more than words against somebody. */
export const isHostile = (name: EventType): boolean => quadOf(name) === 4;
