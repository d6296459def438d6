import type { Group } from "../merge.ts";
import type { Naming } from "./namings.ts";
import type { HomeScene } from "./scene.ts";

/** What is known of a group and a state that may be its own, by name; a feature that is not there is 0. */
export type HomeFeatures = ReadonlyMap<string, number>;

/** Sentences back in which a state is near. */
const REACH = 3;
/** Not of a state. */
const UNIONS: ReadonlySet<string> = new Set(["UNO", "EUR", "IGO", "NGO", "MNC", "IMG"]);

/** What stands round the first mention of a group, and what the group is: the same for every state that is asked. */
export interface HomeView {
  readonly scene: HomeScene;
  /** Place of the sentence, and its paragraph. */
  readonly sentence: number;
  readonly paragraph: number | undefined;
  /** Namings of the sentence before and behind the mention, in text order. */
  readonly before: readonly Naming[];
  readonly behind: readonly Naming[];
  /** Namings before it, the nearest first. */
  readonly earlier: readonly PlacedNaming[];
  readonly traits: readonly string[];
}

type PlacedNaming = Naming & { readonly paragraph: number | undefined };

export function viewOf(group: Group, scene: HomeScene): HomeView | undefined {
  const [first] = group;
  if (first === undefined) return undefined;
  const { sentence, mention } = first;
  const here = scene.namings.bySentence[sentence] ?? [];
  const before = here.filter((each) => each.start < mention.phrase.start);
  return {
    scene,
    sentence,
    paragraph: scene.paragraphOf[sentence],
    before,
    behind: here.filter((each) => each.start >= mention.phrase.end),
    earlier: earlierOf(sentence, before, scene),
    traits: traitsOf(group),
  };
}

/** Features of who is of no state that the page names: those of lands that no table knows, and what a group is. */
export function featuresOfNone(view: HomeView): HomeFeatures {
  const features = new Map(featuresOf(view, "UNK")).set("none", 1);
  for (const trait of view.traits) features.set(`none & ${trait}`, 1);
  return features;
}

/** Features of a group and one state of the page. */
export function featuresOf(view: HomeView, code: string): HomeFeatures {
  const { scene, sentence, paragraph, before, behind, earlier, traits } = view;
  const { namings } = scene;
  const [most, next] = namings.counts;
  const facts = new Map<string, number>();
  const tell = (name: string, value: number | boolean): void => {
    if (value !== false && value !== 0) facts.set(name, Number(value));
  };
  tell("share", countOf(code, scene) / Math.max(1, namings.total));
  tell("most named", most?.[0] === code);
  tell("twice as often", most?.[0] === code && most[1] >= 2 * (next?.[1] ?? 0));
  tell("alone", namings.counts.length === 1);
  tell("filed there", scene.filedIn === code);
  tell("named first", scene.first === code);
  tell("in title", scene.inTitle.has(code));
  tell("union", UNIONS.has(code));
  tellUses("before", before, code, tell);
  tell("last before", before.at(-1)?.code === code);
  tellUses("behind", behind, code, tell);
  tell("next behind", behind[0]?.code === code);
  tell("last named", earlier[0]?.code === code);
  tell("last subject", earlier.find(({ isSubject }) => isSubject)?.code === code);
  tell("last place", earlier.find(({ as }) => as === "where")?.code === code);
  for (let back = 1; back <= REACH; back += 1)
    tell(
      `${back} back`,
      (namings.bySentence[sentence - back] ?? []).some((each) => each.code === code),
    );
  tell(
    "in paragraph",
    paragraph !== undefined && earlier.some((each) => each.code === code && each.paragraph === paragraph),
  );
  return withTraits(facts, traits);
}

/** How often the page names a state. */
export const countOf = (code: string, { namings }: HomeScene): number =>
  namings.counts.find(([each]) => each === code)?.[1] ?? 0;

function tellUses(
  where: string,
  namings: readonly Naming[],
  code: string,
  tell: (name: string, value: boolean) => void,
): void {
  const own = namings.filter((each) => each.code === code);
  for (const as of ["where", "whose", "who"] as const)
    tell(
      `${where}, ${as}`,
      own.some((each) => each.as === as),
    );
}

/** The namings before a place, the nearest first, no further back than the reach. */
function earlierOf(
  sentence: number,
  before: readonly Naming[],
  { namings, paragraphOf }: HomeScene,
): readonly PlacedNaming[] {
  const found: PlacedNaming[] = [];
  for (let back = 0; back <= REACH; back += 1) {
    const own = back === 0 ? before : (namings.bySentence[sentence - back] ?? []);
    for (const each of own.toReversed()) found.push({ ...each, paragraph: paragraphOf[sentence - back] });
  }
  return found;
}

/** Facts that mean something else of an office than of a crowd. */
const JOINED: ReadonlySet<string> = new Set([
  "share", "most named", "twice as often", "alone", "filed there", "union", "last before", "before, where",
  "behind, where", "behind, who", "last subject", "last named", "last place", "named first", "in title",
]); // biome-ignore format: a list of words

function withTraits(facts: ReadonlyMap<string, number>, traits: readonly string[]): HomeFeatures {
  const all = new Map(facts);
  for (const [fact, value] of facts)
    if (JOINED.has(fact)) for (const trait of traits) all.set(`${fact} & ${trait}`, value);
  return all;
}

/** What a group is, as far as it says where it may be from. */
function traitsOf(group: Group): readonly string[] {
  const [first] = group;
  if (first === undefined) return [];
  const sector = group.find((each) => each.sector !== "UNK")?.sector ?? "UNK";
  return [
    ...(group.some(({ isOfState }) => isOfState) ? ["of a state"] : []),
    first.kind,
    sector,
    ...(isByNameAlone(group) ? ["no title"] : []),
  ];
}

/** A person whom nothing but a name tells. */
export const isByNameAlone = ([first]: Group): boolean =>
  first?.kind === "person" && first.mention.form === "name" && first.role === undefined;
