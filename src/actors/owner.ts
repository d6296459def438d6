import { obliquesOf } from "../language/arguments.ts";
import { childrenOf, isRelation, tokenAt } from "../language/tree.ts";
import type { ActorKind } from "./actor.ts";
import type { Holder } from "./knowledge/knowledge.ts";
import { leaderNamed } from "./known-persons.ts";
import { bodyAt } from "./noun-words.ts";
import { standingOf } from "./office-on-day.ts";
import type { Reading } from "./reading.ts";
import type { FoundName } from "./settle.ts";
import { toldSector } from "./told-sector.ts";

/** Whose a person or body is: a state, or a body with its state. */
export interface Owner {
  readonly kind: ActorKind;
  readonly code: string;
  /** Undefined for a state: that tells no sector. */
  readonly sector: string | undefined;
  /** Place of the word that names it. */
  readonly at: number;
}

/** How many nouns deep an owner is looked for: the chairman of the board of the bank. */
export const DEEPEST = 3;
/** Prepositions before the owner of a part or a body. */
const OWNING = /^(?:of|for|from|at|with)$/u;
const PLACED = /^(?:in|across|throughout|inside)$/u;

/**
 * Who a noun belongs to by the words of its phrase: the Russian president, Iran's army, a spokesman for the Kenyan
 * police, people in Norway. `inPlace`: whether the place where somebody is tells where they are from.
 */
export function ownerOf(
  reading: Reading,
  noun: number,
  { inPlace, depth = 0 }: { readonly inPlace: boolean; readonly depth?: number },
): Owner | undefined {
  if (depth > DEEPEST) return undefined;
  return (
    modifierOwner(reading, noun, depth) ??
    possessorOwner(reading, noun, depth) ??
    obliqueOwner(reading, noun, inPlace, depth)
  );
}

/** "Japanese officials", "a UN envoy", "the London-based group"; not "US-backed rebels". */
function modifierOwner(reading: Reading, noun: number, depth: number): Owner | undefined {
  const { tree } = reading;
  const own = reading.nameAt[noun];
  for (const child of childrenOf(tree, noun, "amod", "compound", "nmod:desc", "nmod", "obl:unmarked")) {
    if (child > noun || childrenOf(tree, child, "case").length > 0) continue;
    const name = reading.nameAt[child];
    const { tag, form } = tokenAt(tree, child);
    if (tag === "VERB" && form !== "based") continue;
    if (tree.tokens[child + 1]?.form === "-" && tag === "ADJ") continue; // Russian- and Iranian-backed
    if (name && name !== own) return toOwner(reading, name, child);
    const leader = leaderAt(reading, child);
    if (leader && depth < DEEPEST)
      return toOwner(reading, { thing: leader, first: child, last: child }, child);
    if (isPartOf(own, child)) continue;
    const inner = modifierOwner(reading, child, depth + 1) ?? possessorOwner(reading, child, depth + 1);
    const body = depth < DEEPEST ? bodyOwner(reading, child, inner) : undefined;
    if (body ?? inner) return body ?? inner;
  }
  return undefined;
}

const isPartOf = (name: FoundName | undefined, at: number): boolean =>
  name !== undefined && name.first <= at && at <= name.last;

/** A body among the modifiers: "a foreign ministry spokesman", "an army accountant". */
function bodyOwner(reading: Reading, at: number, owner: Owner | undefined): Owner | undefined {
  const body = bodyAt(reading, at)?.noun;
  if (body === undefined || body.kind === "none") return undefined;
  const told = body.sector === "UNK" ? toldSector(reading, at, at) : undefined;
  const sector = owner?.sector !== undefined && body.sector === "GOV" ? owner.sector : (told ?? body.sector);
  return { kind: body.kind, code: owner?.code ?? codeOfSector(body.sector), sector, at };
}

/** "Iran's army", "Trump's defense secretary". */
function possessorOwner(reading: Reading, noun: number, depth: number): Owner | undefined {
  const [possessor] = childrenOf(reading.tree, noun, "nmod:poss");
  if (possessor === undefined || (reading.nameAt[possessor] === reading.nameAt[noun] && reading.nameAt[noun]))
    return undefined;
  return namedOwner(reading, possessor, depth);
}

function obliqueOwner(reading: Reading, noun: number, inPlace: boolean, depth: number): Owner | undefined {
  for (const { noun: at, preposition, relation } of obliquesOf(reading.tree, noun)) {
    if (isRelation(relation, "nmod:poss") || at < noun) continue;
    const isPlaced = PLACED.test(preposition);
    if (!OWNING.test(preposition) && !isPlaced) continue;
    const owner = namedOwner(reading, at, depth);
    // A diplomat in Norway need not be Norwegian; an official in the Dahl administration is of it.
    if (owner && !(isPlaced && owner.kind === "state" && !inPlace)) return owner;
  }
  return undefined;
}

/** What a noun names or describes, as an owner. */
function namedOwner(reading: Reading, at: number, depth: number): Owner | undefined {
  const name = reading.nameAt[at];
  if (name) return toOwner(reading, name, at);
  const leader = leaderAt(reading, at);
  if (leader) return toOwner(reading, { thing: leader, first: at, last: at }, at);
  const place =
    reading.entityAt[at]?.kind === "LOC" ? reading.places.get(tokenAt(reading.tree, at).form) : undefined;
  if (place !== undefined) return { kind: "state", code: place, sector: undefined, at };
  const inner = ownerOf(reading, at, { inPlace: false, depth: depth + 1 });
  return bodyOwner(reading, at, inner) ?? inner;
}

/** "The Obama administration": a person of the page, or who leads a state that day. */
function leaderAt({ tree, families, knowledge, day }: Reading, at: number): Holder | undefined {
  const { form, tag } = tokenAt(tree, at);
  if (tag !== "PROPN") return undefined;
  return families.get(form) ?? (day === undefined ? undefined : leaderNamed(form, knowledge, day));
}

/** What the name of the tables at a place stands for, as an owner. */
export function ownerAt(reading: Reading, at: number): Owner | undefined {
  const name = reading.nameAt[at];
  return name && toOwner(reading, name, at);
}

function toOwner(reading: Reading, { thing }: FoundName, at: number): Owner | undefined {
  switch (thing.kind) {
    case "state":
      return isUnion(thing.code)
        ? { kind: "igo", code: thing.code, sector: "IGO", at }
        : { kind: "state", code: thing.code, sector: undefined, at };
    case "organisation":
      return { kind: thing.actorKind, code: thing.code, sector: thing.sector, at };
    case "holder": {
      const { code } = standingOf(thing, reading.day);
      return code === "UNK" ? undefined : { kind: "person", code, sector: undefined, at };
    }
    default:
      return thing satisfies never;
  }
}

const isUnion = (code: string): boolean => code === "UNO" || code === "EUR";

/** Where a body has no state of its own: NGO, IGO. */
export const codeOfSector = (sector: string): string =>
  sector === "NGO" || sector === "IGO" ? sector : "UNK";
