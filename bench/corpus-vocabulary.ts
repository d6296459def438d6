/** The closed word lists of the corpus that `src/record/vocabulary.ts` does not hold. */

export const splits = ["train", "development", "test"] as const;
export type Split = (typeof splits)[number];

/** How a text sounds; `corpus/README.md` describes each. */
export const voices = [
  "agency-flash",
  "agency-feature",
  "broadsheet",
  "state-media",
  "translated",
  "ministry-release",
  "un-press-note",
  "briefing-transcript",
  "live-blog",
] as const;

/** Codes of actors that belong to no state; a state has its ISO 3166 alpha-3 code. */
export const stateless = ["UNO", "EUR", "IGO", "NGO", "MNC", "IMG", "UNK"] as const;

/** PLOVER 2.0, with NGO and IGO beside it. */
export const sectors =
  "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC NGO IGO".split(
    " ",
  );

interface EventType {
  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
  readonly quad: 1 | 2 | 3 | 4;
  readonly needsRecipient: boolean;
  readonly modes: readonly string[];
}

const type = (quad: EventType["quad"], modes: string, needsRecipient = false): EventType => ({
  quad,
  needsRecipient,
  modes: modes.split(" ").filter((mode) => mode !== ""),
});

/** The sixteen types of PLOVER 2.0 (manual, draft 2.0) with their modes. */
export const eventTypes: ReadonlyMap<string, EventType> = new Map([
  ["AGREE", type(1, "")],
  ["CONSULT", type(1, "visit third-party multilateral phone")],
  ["SUPPORT", type(1, "")],
  ["CONCEDE", type(1, "")],
  ["COOPERATE", type(2, "", true)],
  ["AID", type(2, "", true)],
  ["RETREAT", type(2, "withdraw release disarm ceasefire access resign")],
  ["REQUEST", type(3, "assist change yield meet")],
  ["ACCUSE", type(3, "disapprove investigate allege")],
  ["REJECT", type(3, "assist change yield meet")],
  ["THREATEN", type(3, "restrict arrest relations expel territory violence")],
  ["PROTEST", type(4, "demo riot strike hunger boycott obstruct vandalize")],
  ["SANCTION", type(4, "convict expel withdraw discontinue", true)],
  ["MOBILIZE", type(4, "troops weapons police militia")],
  ["COERCE", type(4, "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber")],
  [
    "ASSAULT",
    type(
      4,
      "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone heavy-weapons crowd-control unconventional sideAB",
    ),
  ],
]);

/** PLOVER's 37 contexts. */
export const contexts = (
  "military intelligence executive legislative election political_institutions pro_democracy pro_autocracy economic legal " +
  "reparations human_rights rights_freedoms repression human_security gender lgbt religion_ethnicity inequality diplomatic " +
  "territory peacekeeping health asylum migration disasters natural_resource environment technology terrorism cbrn cyber " +
  "misinformation crime corruption illegal_drugs trafficking"
).split(" ");

export const statuses = ["occurred", "announced", "threatened", "hypothetical", "denied", "failed"] as const;
export const times = ["current", "background"] as const;
export const sizes = ["dead", "injured", "arrested", "displaced"] as const;
export const agreementKinds = [
  "treaty",
  "alliance",
  "ceasefire",
  "accord",
  "resolution",
  "sanctions",
  "other",
] as const;
export const bases = ["names", "answers", "follows"] as const;

/** The rows of the hard cases: 1 negation … 20 reversed acts; `corpus/README.md` lists them. */
export const hardCaseCount = 20;
