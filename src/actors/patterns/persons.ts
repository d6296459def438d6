import { prepositionOf } from "../../language/arguments.ts";
import { conjunctsOf, firstConjunctOf } from "../../language/coordination.ts";
import { appositionsOf } from "../../language/noun-phrase.ts";
import { childrenOf, type Extent, isRelation, tokenAt } from "../../language/tree.ts";
import { slice } from "../../text/span.ts";
import { type Description, describe } from "../describe.ts";
import type { Draft } from "../draft.ts";
import { NOTHING_TOLD } from "../draft.ts";
import type { Gender, RoleNoun } from "../knowledge/knowledge.ts";
import { foldName } from "../knowledge/names.ts";
import { bodyAt, roleAt } from "../noun-words.ts";
import { DEEPEST, type Owner, ownerAt, ownerOf } from "../owner.ts";
import type { ActorPattern } from "../patterns.ts";
import { toNameMention } from "../phrase.ts";
import type { Reading } from "../reading.ts";

/** "President Aiko Mori", "Aiko Mori, Japan's envoy", "Iran's Hassan Rouhani", "Putin". */
export const persons: ActorPattern = {
  name: "persons",
  find: (reading, head) => {
    const name = nameAround(reading, head);
    return name && isPerson(reading, head, name) ? toDraft(reading, head, name) : undefined;
  },
};

/** The words of the name that has its head at a place, without titles: "Kim Jong Un" of "leader Kim Jong Un". */
function nameAround(reading: Reading, head: number): Extent | undefined {
  const { tree } = reading;
  const known = reading.nameAt[head];
  if (known?.thing.kind === "holder") return known;
  const isTitled = tokenAt(tree, head).tag === "NOUN" && roleAt(reading, head) !== undefined;
  const opening = isTitled ? childrenOf(tree, head, "flat").find((at) => at > head) : head;
  if (opening === undefined) return undefined;
  let first = opening;
  let last = endOfFlat(reading, opening, head);
  const entity = reading.entityAt[first];
  if (entity?.kind === "PER") {
    first = Math.min(first, entity.first);
    last = Math.max(last, entity.last);
  }
  while (first < last && isTitleWord(reading, first)) first += 1;
  for (let at = first + 1; at <= last; at += 1)
    if (/^(?:of|in|from|and|for|at)$/u.test(tokenAt(tree, at).form)) last = at - 1;
  while (first < last && /^\p{Ll}+$/u.test(tokenAt(tree, last).form) && !isHyphened(reading, last)) last -= 1;
  if (first === last && isTitleWord(reading, first)) return undefined;
  return { first, last };
}

/** Hyun of Do-hyun. */
const isHyphened = ({ tree }: Reading, at: number): boolean => tree.tokens[at - 1]?.form === "-";

/** The last word of the unbroken run of flat words behind the first: Kim Jong Un. */
function endOfFlat({ tree }: Reading, opening: number, head: number): number {
  let last = opening;
  for (let at = opening + 1; at < tree.tokens.length; at += 1) {
    const { relation, head: above, form } = tokenAt(tree, at);
    if (form === "-" && above <= at + 1) continue;
    const isOwn = isRelation(relation, "flat") && (above === head || (above >= opening && above < at));
    if (!isOwn || !/^\p{L}/u.test(form)) break;
    last = at;
  }
  return last;
}

const isTitleWord = (reading: Reading, at: number): boolean => {
  const word = foldName(tokenAt(reading.tree, at).form);
  return reading.knowledge.roles.has(word) || reading.knowledge.courtesies.has(word);
};

function isPerson(reading: Reading, head: number, { first, last }: Extent): boolean {
  const { tree, knowledge } = reading;
  const known = reading.nameAt[last];
  if (known?.thing.kind === "holder") return true;
  if (
    known &&
    known.last === last &&
    !(known.thing.kind === "state" && known.thing.isAmbiguous && first < known.first)
  )
    return false;
  const { form } = tokenAt(tree, last);
  if (!/^\p{Lu}.*\p{Ll}/u.test(tokenAt(tree, first).form)) return false;
  if (bodyAt(reading, last) !== undefined && /^\p{Lu}/u.test(form)) return false;
  if (
    titlesOf(reading, head, { first, last }).some((at) => at < first) ||
    courtesyBefore(reading, head) !== undefined
  )
    return true;
  const kind = reading.entityAt[first]?.kind;
  if (kind === "PER") return true;
  return first < last && knowledge.givenNames.has(tokenAt(tree, first).form) && kind !== "ORG";
}

/** The nouns of parts that a name stands with: before it, or in apposition. */
function titlesOf(reading: Reading, head: number, name: Extent): readonly number[] {
  const { tree } = reading;
  const before = childrenOf(tree, head, "nmod:desc", "compound").filter((at) => at < head);
  const beside = appositionsOf(tree, head);
  const next = name.first - 1; // whatever the tree makes of it
  const all =
    next >= 0 && (tokenAt(tree, next).tag === "NOUN" || /^ex-/iu.test(tokenAt(tree, next).form))
      ? [...before, ...beside, next]
      : [...before, ...beside];
  return [...new Set([...all, ...sharedTitles(reading, head), ...predicatesOf(reading, head)])]
    .filter((at) => at < name.first || at > name.last)
    .filter((at) => roleAt(reading, at) !== undefined);
}

/** The plural title of the first of several names: Senators Ana Dahl and Aiko [Mori]. */
function sharedTitles({ tree, knowledge }: Reading, head: number): readonly number[] {
  const first = firstConjunctOf(tree, head);
  if (first === head) return [];
  const titles = [...childrenOf(tree, first, "nmod:desc", "compound"), ...appositionsOf(tree, first)];
  return titles.filter((at) => at < first && knowledge.roles.get(foldName(tokenAt(tree, at).form))?.isPlural);
}

/** What the sentence says that its subject is: "Okail is the director of", "as envoy to Kenya, Dahl met". */
function predicatesOf({ tree }: Reading, head: number): readonly number[] {
  const { relation, head: predicate } = tokenAt(tree, head);
  if (!isRelation(relation, "nsubj") || predicate < 0) return [];
  const isUnreal = childrenOf(tree, predicate, "aux", "advmod").some((at) =>
    UNREAL.test(tokenAt(tree, at).lemma),
  );
  const isTold = childrenOf(tree, predicate, "cop").length > 0 && !isUnreal;
  const before = childrenOf(tree, predicate, "obl", "advcl").filter((at) => at < head);
  return [...(isTold ? [predicate] : []), ...before.filter((at) => prepositionOf(tree, at) === "as")];
}

/** What keeps a sentence from saying that somebody is something. */
const UNREAL = /^(?:not|never|n't|will|would|could|can|may|might|should|shall|must)$/u;

function courtesyBefore(
  { tree, knowledge }: Reading,
  head: number,
): { readonly gender: Gender | undefined } | undefined {
  for (const child of childrenOf(tree, head, "nmod:desc", "compound", "flat")) {
    const word = foldName(tokenAt(tree, child).form);
    if (child < head && knowledge.courtesies.has(word)) return { gender: knowledge.courtesies.get(word) };
  }
  return undefined;
}

function toDraft(reading: Reading, head: number, name: Extent): Draft {
  const { tree, text, knowledge } = reading;
  const titles = titlesOf(reading, head, name);
  const descriptions = titles.flatMap((at) => describe(reading, at) ?? []);
  const mention = toNameMention(reading, name, head, "name");
  const words = tree.tokens.slice(name.first, name.last + 1).map(({ form }) => form);
  const known = reading.nameAt[name.last]?.thing;
  const told = chooseDescription(descriptions);
  const owner =
    respectiveOwner(reading, head, titles) ??
    descriptions.map((each) => each.owner).find(Boolean) ??
    ownerOf(reading, head, { inPlace: false, depth: titles.length > 0 ? DEEPEST : 0 });
  const gender =
    descriptions.map((each) => each.gender).find(Boolean) ??
    courtesyBefore(reading, head)?.gender ??
    (known?.kind === "holder" ? known.gender : undefined) ??
    knowledge.givenNames.get(words[0] ?? "");
  return {
    ...NOTHING_TOLD,
    name: slice(text, mention),
    words: words.filter((word) => word !== "-"),
    kind: "person",
    code: owner?.code ?? "UNK",
    sector: told?.sector ?? (owner?.sector || "UNK"),
    gender,
    number: "one",
    isOfState: told !== undefined && !told.isFormer && isStateOffice(told.role.noun),
    role: told && foldName(titleText(reading, told)),
    absorbs: [...titles, ...descriptions.flatMap(({ role }) => placesIn(role))],
    office:
      told && !told.isFormer && isOffice(told.role.noun)
        ? { title: titleText(reading, told), of: owner?.code ?? "UNK", basis: "stated" }
        : undefined,
    holder: known?.kind === "holder" ? known : undefined,
    mention,
    sentence: reading.index,
    head,
  };
}

const placesIn = ({ first, last }: Extent): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

/** "The Kyrgyz and Tajik ministers, Sulaev and Nazar": the state in the same place of its list as the name in its own. */
function respectiveOwner(reading: Reading, head: number, titles: readonly number[]): Owner | undefined {
  const names = conjunctsOf(reading.tree, head);
  if (names.length < 2) return undefined;
  for (const title of titles) {
    const states = childrenOf(reading.tree, title, "amod", "compound")
      .flatMap((at) => conjunctsOf(reading.tree, at))
      .flatMap((at) => (reading.nameAt[at]?.thing.kind === "state" ? [at] : []));
    const own = states[names.indexOf(head)];
    if (states.length === names.length && own !== undefined) return ownerAt(reading, own);
  }
  return undefined;
}

/** Sectors of parts that are no office. */
const NO_OFFICE: ReadonlySet<string> = new Set([
  "CVL",
  "EDU",
  "REF",
  "UAF",
  "REB",
  "LAB",
  "CRM",
  "AGR",
  "ELI",
  "JRN",
]);

/** Offices that only states have, whoever holds them. */
const isStateOffice = ({ office, noun }: RoleNoun): boolean =>
  (office !== undefined && office !== "body-head") ||
  /(?:minister|congressman|congresswoman|cabinet secretary)$/u.test(noun);

/** A counterpart, a leader or an official holds an office; which one is not told. */
const isOffice = ({ sector, noun }: RoleNoun): boolean =>
  !NO_OFFICE.has(sector) &&
  !/^(?:counterpart|leader|(?:senior |government )?official|diplomat|member)$/u.test(noun);

/** The office that is held goes before one that is over; the first of several. */
const chooseDescription = (all: readonly Description[]): Description | undefined =>
  all.find(({ isFormer, sector }) => !isFormer && sector !== "UNK") ??
  all.find(({ isFormer }) => !isFormer) ??
  all[0];

/** As printed, with "acting" and "-elect"; in the singular where several hold it: Senators Dahl and Mori. */
function titleText({ text, tree }: Reading, { role: { first, last, noun } }: Description): string {
  if (noun.isPlural) return noun.noun;
  const before = tree.tokens.slice(Math.max(0, first - 2), first).find(({ form }) => HELD_FOR.test(form));
  const behind =
    tree.tokens[last + 1]?.form === "-" && /^(?:elect|designate)$/u.test(tree.tokens[last + 2]?.form ?? "");
  const title = text.slice(tokenAt(tree, first).start, tokenAt(tree, behind ? last + 2 : last).end);
  return before ? `${before.form} ${title}` : title;
}

/** Offices that somebody holds in another's stead. */
const HELD_FOR = /^(?:acting|interim|caretaker)$/iu;
