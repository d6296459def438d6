import { childOf, childrenOf, type Extent, headOf, isRelation, tokenAt } from "../../language/tree.ts";
import { slice } from "../../text/span.ts";
import { isOnlyWhere } from "../acting.ts";
import { isDescribing } from "../describing.ts";
import { type Draft, NOTHING_TOLD } from "../draft.ts";
import { foldName } from "../knowledge/names.ts";
import { bodyAt } from "../noun-words.ts";
import { codeOfSector, ownerOf } from "../owner.ts";
import type { ActorPattern } from "../patterns.ts";
import { toNameMention, toPhraseMention } from "../phrase.ts";
import type { Reading } from "../reading.ts";

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
  const entity = reading.entityAt[head];
  if (entity?.kind === "ORG")
    return isKnown(reading, entity) || headOf(tree, entity) !== head ? undefined : entity;
  const { tag, form } = tokenAt(tree, head);
  if (!/^\p{Lu}/u.test(form) || bodyAt(reading, head) === undefined) return undefined;
  let first = head;
  while (first > 0 && isNameWord(reading, first - 1, head)) first -= 1;
  return first < head && tag === "PROPN" ? { first, last: head } : undefined;
}

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
  const sector = body?.sector ?? "UNK";
  return {
    ...NOTHING_TOLD,
    name,
    words: name.split(" "),
    kind: body && body.kind !== "none" ? body.kind : "group",
    code: owner?.code ?? codeOfSector(sector),
    sector,
    key: `body ${foldName(name)} ${isPublic(body?.kind) ? (owner?.code ?? "") : ""}`,
    number: tokenAt(tree, head).features.Number === "Plur" ? undefined : "one",
    mention,
    sentence: reading.index,
    head,
  };
}

const isPublic = (kind: string | undefined): boolean => kind === "government";

/** The state in the name itself: the Bank of Mexico, the Syrian Observatory. */
function innerState({ nameAt }: Reading, { first, last }: Extent): { readonly code: string } | undefined {
  for (let at = first; at <= last; at += 1) {
    const thing = nameAt[at]?.thing;
    if (thing?.kind === "state") return thing;
  }
  return undefined;
}

function toNominal(reading: Reading, head: number): Draft | undefined {
  const { tree, text, knowledge } = reading;
  const body = bodyAt(reading, head);
  if (body === undefined || body.noun.kind === "none") return undefined;
  const owner = ownerOf(reading, head, { inPlace: true });
  const mention = toPhraseMention(reading, head, "nominal");
  const words = childrenOf(tree, head, "amod", "compound").filter((child) => child < body.first);
  const told = words
    .map((child) => knowledge.sectorWords.get(foldName(tokenAt(tree, child).form)))
    .find(Boolean);
  const sector =
    told !== undefined && /^(?:UNK|GOV|CVL|SOC)$/u.test(body.noun.sector) && body.noun.kind !== "government"
      ? told
      : body.noun.sector;
  const isDefinite = (!body.noun.isPlural && childOf(tree, head, "det") !== undefined) || owner !== undefined;
  return {
    ...NOTHING_TOLD,
    name: slice(text, mention),
    kind: body.noun.kind,
    code: owner?.code ?? codeOfSector(sector),
    sector: owner?.sector !== undefined && sector === "GOV" && owner.sector !== "UNK" ? owner.sector : sector,
    role: foldName(body.noun.noun),
    key:
      isDefinite && !isRelation(tokenAt(tree, head).relation, "x")
        ? `body ${body.noun.noun} ${owner?.code ?? ""}`
        : undefined,
    number: body.noun.isPlural ? "many" : undefined,
    mention,
    sentence: reading.index,
    head,
  };
}
