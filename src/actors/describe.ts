import { childrenOf, tokenAt } from "../language/tree.ts";
import type { Gender, RoleNoun } from "./knowledge/knowledge.ts";
import { type NounMatch, roleAt } from "./noun-words.ts";
import { type Owner, ownerOf } from "./owner.ts";
import type { Reading } from "./reading.ts";
import { toldSector } from "./told-sector.ts";

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
  const told = GENERAL.has(role.noun.sector) ? toldSector(reading, at, role.first) : undefined;
  const owner = ownerOf(reading, at, { inPlace: PLACED.has(told ?? role.noun.sector) });
  const isFormer = isFormerAt(reading, at, role);
  // A body that ambassadors are sent to is not the one they serve: the United Nations ambassador.
  const served = role.noun.noun === "ambassador" && owner?.kind === "igo" ? undefined : owner;
  return {
    role,
    owner: served,
    isFormer,
    gender: role.noun.gender,
    sector: isFormer ? "ELI" : sectorOf(role.noun, served, told),
  };
}

/** Its own modifiers, or the prefix of a hyphen: the former minister, ex-president, then-president. */
function isFormerAt({ tree, text }: Reading, at: number, { first }: { readonly first: number }): boolean {
  const modifiers = childrenOf(tree, at, "amod", "advmod", "compound", "nmod:desc");
  if (modifiers.some((child) => child <= at && FORMER.test(tokenAt(tree, child).form))) return true;
  if (/^ex-/iu.test(tree.tokens[first]?.form ?? "")) return true;
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

/** Of the role; of the body it belongs to, where the role tells little ("UN official" IGO); of a state's leaders GOV. */
function sectorOf({ noun, sector }: RoleNoun, owner: Owner | undefined, told: string | undefined): string {
  if (owner?.sector && (ARMED.has(owner.sector) || !OWN.has(sector)) && owner.sector !== "UNK")
    return owner.sector;
  if (told !== undefined) return told;
  return sector === "UNK" && owner?.kind === "state" && SPEAKS.test(noun) ? "GOV" : sector;
}
