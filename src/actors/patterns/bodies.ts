import { roleOf } from "../../language/coordination.ts";
import {
  childOf,
  childrenOf,
  type Extent,
  headOf,
  isRelation,
  type Tree,
  tokenAt,
} from "../../language/tree.ts";
import { slice } from "../../text/span.ts";
import { isOnlyWhere } from "../acting.ts";
import { isDescribing } from "../describing.ts";
import { type Draft, NOTHING_TOLD } from "../draft.ts";
import { foldName } from "../knowledge/names.ts";
import { bodyAt, roleAt } from "../noun-words.ts";
import { codeOfSector, type Owner, ownerOf } from "../owner.ts";
import type { ActorPattern } from "../patterns.ts";
import { toNameMention, toPhraseMention } from "../phrase.ts";
import type { Reading } from "../reading.ts";
import { toldSector } from "../told-sector.ts";

/** "Japan's foreign ministry", "the central bank", "the Institutional Revolutionary Party", "rebel groups". */
export const bodies: ActorPattern = {
  name: "bodies",
  find: (reading, head) => {
    if (!/^(?:NOUN|PROPN)$/u.test(tokenAt(reading.tree, head).tag)) return undefined;
    const body = bodyAt(reading, head)?.noun;
    if (body?.kind === "none") return undefined;
    const name = bodyName(reading, head);
    if (body === undefined && name === undefined) return undefined;
    if (isOnlyWhere(reading, head) || isDescribing(reading, head)) return undefined;
    return name ? toNamed(reading, head, name) : toNominal(reading, head);
  },
};

/** The words of an organisation's own name round a head: an ORG of the network, or a run of capitals before a body. */
function bodyName(reading: Reading, head: number): Extent | undefined {
  const { tree } = reading;
  if (reading.nameAt[head] !== undefined) return undefined;
  const entity = reading.entityAt[head];
  if (entity?.kind === "ORG" && !(entity.first === entity.last && roleAt(reading, head) !== undefined))
    return isKnown(reading, entity) || headOf(tree, entity) !== head ? undefined : bare(tree, entity);
  const { tag, form } = tokenAt(tree, head);
  if (!/^\p{Lu}/u.test(form) || bodyAt(reading, head) === undefined) return undefined;
  let first = head;
  while (first > 0 && isNameWord(reading, first - 1, head)) first -= 1;
  const isName = tag === "PROPN" || tokenAt(tree, first).tag === "PROPN";
  return first < head && isName ? { first, last: head } : undefined;
}

/** Without an article before it and a preposition behind it: the Government [of] Norway. */
const bare = (tree: Tree, { first, last }: Extent): Extent => ({
  first: first < last && /^the$/iu.test(tokenAt(tree, first).form) ? first + 1 : first,
  last: first < last && tokenAt(tree, last).tag === "ADP" ? last - 1 : last,
});

const isKnown = ({ nameAt }: Reading, { first, last }: Extent): boolean =>
  nameAt.slice(first, last + 1).some((name) => name?.thing.kind === "organisation");

/** A capital word of the head's phrase that is no state's adjective nor possessor: the Foreign of the Kenyan Foreign Ministry. */
function isNameWord(reading: Reading, at: number, head: number): boolean {
  const { form, head: above } = tokenAt(reading.tree, at);
  return (
    above >= at &&
    above <= head &&
    /^\p{Lu}/u.test(form) &&
    reading.nameAt[at]?.thing.kind !== "state" &&
    !/^The$/u.test(form)
  );
}

function toNamed(reading: Reading, head: number, extent: Extent): Draft {
  const { tree, text } = reading;
  const body = bodyAt(reading, head)?.noun ?? bodyAt(reading, extent.last)?.noun;
  const owner = ownerOf(reading, head, { inPlace: false }) ?? innerState(reading, extent);
  const mention = toNameMention(reading, extent, head, "name");
  const name = slice(text, mention);
  const told = body && ASKS.has(body.sector) ? toldSector(reading, head, head) : undefined;
  const sector = told ?? (body?.kind === "company" ? owner?.sector : undefined) ?? body?.sector ?? "UNK";
  const isPublic = body?.kind === "government";
  return {
    ...NOTHING_TOLD,
    name,
    words: name.split(" "),
    kind: body && body.kind !== "none" ? body.kind : "group",
    code: owner?.code ?? codeOfSector(sector),
    sector,
    role: extent.first === extent.last && body ? foldName(body.noun) : undefined,
    key: `body ${foldName(name)}${isPublic && owner ? ` ${owner.code}` : ""}`,
    isOfState: isPublic && STATE.has(sector),
    number: tokenAt(tree, head).features.Number === "Plur" ? undefined : "one",
    mention,
    sentence: reading.index,
    head,
  };
}

/** Sectors of general nouns of bodies, which a word before them may tell better: the Medical Services Alliance. */
const ASKS: ReadonlySet<string> = new Set(["UNK", "NGO", "CVL", "SOC"]);

/** The state in the name itself: the Bank of Mexico, the Syrian Observatory. */
function innerState({ nameAt }: Reading, { first, last }: Extent): Owner | undefined {
  for (let at = first; at <= last; at += 1) {
    const thing = nameAt[at]?.thing;
    if (thing?.kind === "state") return { kind: "state", code: thing.code, sector: undefined, at };
  }
  return undefined;
}

function toNominal(reading: Reading, head: number): Draft | undefined {
  const { tree, text } = reading;
  const body = bodyAt(reading, head);
  if (body === undefined || body.noun.kind === "none") return undefined;
  const owner = ownerOf(reading, head, { inPlace: true });
  const mention = toPhraseMention(reading, head, "nominal");
  const { noun, kind, isPlural } = body.noun;
  const told = ASKS.has(body.noun.sector) ? toldSector(reading, head, body.first) : undefined;
  const sector = told ?? body.noun.sector;
  if (owner === undefined && ((!isPlural && isMass(reading, head)) || isSide(reading, head, noun)))
    return undefined;
  const isOne = !isPlural && (owner !== undefined || childOf(tree, head, "det") !== undefined);
  return {
    ...NOTHING_TOLD,
    name: slice(text, mention),
    kind,
    code: owner?.code ?? codeOfSector(sector),
    sector:
      owner?.sector !== undefined && OWNED.has(sector) && owner.sector !== "UNK" ? owner.sector : sector,
    role: foldName(noun),
    isOfState: isOne && kind === "government" && STATE.has(sector) && !isIndefinite(reading, head),
    key: isOne ? `body ${noun}${owner ? ` ${owner.code}` : ""}` : undefined,
    number: isPlural ? "many" : undefined,
    mention,
    sentence: reading.index,
    head,
  };
}

/** "Each party", "the parties": whoever has signed, and no political party. */
const isSide = ({ tree }: Reading, head: number, noun: string): boolean =>
  noun === "party" && childOf(tree, head, "nmod:poss", "amod", "compound", "nmod") === undefined;

/** A bare noun that does nothing is a matter, and no body: faced opposition. "Police" and "parliament" do. */
const isMass = ({ tree }: Reading, head: number): boolean =>
  childOf(tree, head, "det", "nummod", "nmod:poss", "amod", "compound") === undefined &&
  !isRelation(roleOf(tree, head).relation, "nsubj", "obl:agent", "root");

const isIndefinite = ({ tree }: Reading, head: number): boolean =>
  childrenOf(tree, head, "det").some((at) =>
    /^(?:an?|any|some|another|each|every|no|either)$/iu.test(tokenAt(tree, at).form),
  );

/** Sectors of bodies that only states have. */
const STATE: ReadonlySet<string> = new Set(["GOV", "MIL", "COP", "LEG", "SPY", "JUD"]);

/** Sectors of bodies that are of the kind of whoever they belong to: the UN mission. */
const OWNED: ReadonlySet<string> = new Set(["GOV", "UNK"]);
