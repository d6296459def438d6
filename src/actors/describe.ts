import { childrenOf, tokenAt } from "../language/tree.ts";
import type { Gender, RoleNoun } from "./knowledge/knowledge.ts";
import { foldName } from "./knowledge/names.ts";
import { type NounMatch, roleAt } from "./noun-words.ts";
import { type Owner, ownerOf } from "./owner.ts";
import type { Reading } from "./reading.ts";

/** What a noun of a person's part says of whoever is called so. */
export interface Description {
  readonly role: NounMatch<RoleNoun>;
  readonly owner: Owner | undefined;
  readonly sector: string;
  readonly isFormer: boolean;
  readonly gender: Gender | undefined;
}

/** Words before a title that say that the office is over: "former", "then-". "Outgoing" ministers are still in office. */
const FORMER = /^(?:former|ex|then|late|retired|ousted|deposed|one-?time|erstwhile|fallen)$/iu;
/** Sectors of people who are where they belong: residents of a town, workers in a country. */
const PLACED: ReadonlySet<string> = new Set([
  "CVL",
  "REL",
  "LAB",
  "EDU",
  "MED",
  "AGR",
  "REF",
  "SOC",
  "BUS",
  "REB",
  "CRM",
  "UAF",
  "OPP",
]);

/** Describes whoever the noun at a place stands for; undefined where it is no part of a person. */
export function describe(reading: Reading, at: number): Description | undefined {
  const role = roleAt(reading, at);
  if (role === undefined) return undefined;
  const owner = ownerOf(reading, at, { inPlace: PLACED.has(role.noun.sector) });
  const isFormer = isFormerAt(reading, at, role);
  return {
    role,
    owner,
    isFormer,
    gender: role.noun.gender,
    sector: isFormer ? "ELI" : sectorOf(reading, at, role, owner),
  };
}

/** Its own modifiers, or the prefix of a hyphen: the former minister, ex-president, then-president. */
export function isFormerAt(
  { tree, text }: Reading,
  at: number,
  { first }: { readonly first: number },
): boolean {
  const modifiers = childrenOf(tree, at, "amod", "advmod", "compound", "nmod:desc");
  if (modifiers.some((child) => child <= at && FORMER.test(tokenAt(tree, child).form))) return true;
  const before = tree.tokens[first - 1];
  if (before === undefined) return false;
  const start = tree.tokens[first - 2]?.start ?? before.start;
  return FORMER.test(before.form) || (before.form === "-" && FORMER.test(text.slice(start, before.start)));
}

/** Sectors that a role keeps whoever it serves. */
const OWN: ReadonlySet<string> = new Set(["LEG", "JRN", "JUD", "MED", "REL", "COP", "AGR", "REF", "OPP"]);
/** Sectors of nouns that a word before them may tell better: "rebel leader", "military official". */
const GENERAL: ReadonlySet<string> = new Set(["GOV", "UNK", "CVL", "LAB", "SOC", "UAF"]);
const ARMED: ReadonlySet<string> = new Set(["REB", "PRM", "CRM"]);
/** Roles that speak for whoever they belong to. */
const SPEAKS =
  /^(?:spokes|leader|counterpart|chief|head|chairman|chairwoman|chair|secretary|deputy|director|representative)/u;

/**
 * Of the role; of the body it belongs to, where the role tells little ("UN official" IGO, "army accountant" MIL); of a word
 * before it ("rebel leader"); of a state's leaders and chiefs GOV.
 */
function sectorOf(
  { tree, knowledge }: Reading,
  at: number,
  { noun, first }: NounMatch<RoleNoun>,
  owner: Owner | undefined,
): string {
  if (owner?.sector && (ARMED.has(owner.sector) || !OWN.has(noun.sector)) && owner.sector !== "UNK")
    return owner.sector;
  if (!GENERAL.has(noun.sector)) return noun.sector;
  const words = childrenOf(tree, at, "amod", "compound").filter((child) => child < first);
  const told = words
    .map((child) => knowledge.sectorWords.get(foldName(tokenAt(tree, child).form)))
    .find(Boolean);
  if (told) return told;
  return noun.sector === "UNK" && owner?.kind === "state" && SPEAKS.test(noun.noun) ? "GOV" : noun.sector;
}
