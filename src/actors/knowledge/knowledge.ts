import type { ActorKind } from "../actor.ts";
import type { HomeWeights } from "../belonging/ranker.ts";
import type { CloseNames } from "./close-names.ts";
import type { DateBound } from "./dates.ts";

/** What a name of a state is: its name in print, its full name, an old name, a place that stands for it, a part of it. */
export type StateNameUse =
  | "name"
  | "official"
  | "former"
  | "alias"
  | "demonym"
  | "capital"
  | "seat"
  | "metonym"
  | "part"
  | "breakaway"
  | "none";

/** One name of a state or territory. */
export interface StateName {
  readonly kind: "state";
  readonly alias: string;
  /** ISO 3166 alpha-3; empty for a phrase that only looks like a state ("New Mexico"). */
  readonly code: string;
  /** The state's name in print. */
  readonly name: string;
  readonly use: StateNameUse;
  /** The words are as often something else: Georgia, Jordan, Washington. */
  readonly isAmbiguous: boolean;
  readonly source: string;
}

/** An organisation under one of its names. */
export interface OrganisationName {
  readonly kind: "organisation";
  readonly alias: string;
  readonly name: string;
  /** ISO 3166 alpha-3, or UNO, EUR, IGO, NGO, MNC, IMG, UNK. */
  readonly code: string;
  readonly actorKind: ActorKind;
  /** PLOVER sector. */
  readonly sector: string;
  readonly source: string;
}

/** One time in one office. */
export interface OfficeTerm {
  readonly holder: string;
  /** The state's or body's code. */
  readonly code: string;
  /** Ids of `offices.tsv`; a president may be head of state and of government. */
  readonly offices: readonly string[];
  /** As the press calls it: "Taoiseach". */
  readonly title: string;
  /** The body, where it is not the government: "NATO". */
  readonly body: string | undefined;
  readonly sector: string;
  readonly isActing: boolean;
  readonly from: DateBound;
  readonly to: DateBound;
  /** The tables that say so; `hand` is knowledge of the project's own. */
  readonly sources: readonly string[];
}

/** A person with every office that is known. */
export interface Holder {
  readonly kind: "holder";
  readonly name: string;
  /** What the press calls them after the first mention. */
  readonly family: string;
  readonly gender: "m" | "f" | undefined;
  readonly variants: readonly string[];
  /** In order of their beginning. */
  readonly terms: readonly OfficeTerm[];
}

export type Gender = "m" | "f";

/** A noun that tells a sector: "coast guard", "lawmaker". */
export interface SectorNoun {
  /** In the singular. */
  readonly noun: string;
  /** PLOVER sector; UNK where it is that of whom they speak for or belong to: "chief". */
  readonly sector: string;
  readonly isPlural: boolean;
}

/** A noun of a person's part: "lawmaker", "foreign minister". */
export interface RoleNoun extends SectorNoun {
  readonly gender: Gender | undefined;
  /** Id of `offices.tsv`, where the title means that office in every state. */
  readonly office: string | undefined;
}

/** A noun of a body: "coast guard". Kind `none`: what a name ends in that is no actor, "Treaty". */
export interface BodyNoun extends SectorNoun {
  readonly kind: ActorKind | "none";
}

export type Known = StateName | OrganisationName | Holder;

/** A thing found under a name, and by which of its names. */
export interface Candidate<Thing extends Known = Known> {
  readonly thing: Thing;
  /** full: its own name; variant: another listed one; family: the family name alone; close: a spelling not listed. */
  readonly by: "full" | "variant" | "family" | "close";
}

/** Made when it is first asked for, and kept: the tables are checked at once, what few look-ups need is indexed later. */
export type Late<Value> = () => Value;

/** Everything that is known of actors before a page is read. Made once by `loadKnowledge`; all look-ups are by key. */
export interface Knowledge {
  /** By folded name. */
  readonly names: ReadonlyMap<string, readonly Candidate[]>;
  readonly closeNames: Late<CloseNames>;
  /** By the holder's name as `OfficeTerm.holder` has it. */
  readonly holders: ReadonlyMap<string, Holder>;
  /** Terms in the offices of a place: the code of a state, with bodies of that code, or the name of a body. */
  termsAt(place: string): readonly OfficeTerm[];
  /** Offices by folded title, as a state has them. */
  titlesAt(code: string): ReadonlyMap<string, readonly string[]>;
  /** Words of the longest name in `names` that begins with a word, by that word, folded. */
  readonly lengths: ReadonlyMap<string, number>;
  /** Nouns of government and other bodies: folded, singular and plural; as printed where they stand in names alone. */
  readonly bodies: ReadonlyMap<string, BodyNoun>;
  /** Nouns of people's parts; folded, singular and plural. */
  readonly roles: ReadonlyMap<string, RoleNoun>;
  /** Mr, Mrs: folded, with the gender they tell. */
  readonly courtesies: ReadonlyMap<string, Gender | undefined>;
  /** First names as printed. */
  readonly givenNames: ReadonlyMap<string, Gender | undefined>;
  /** Sectors that an adjective or noun before a general noun tells: "rebel group"; folded. */
  readonly sectorWords: ReadonlyMap<string, string>;
  readonly placing: PlacingWords;
  /** States of cities whose name means one alone, by name as printed. */
  readonly cities: ReadonlyMap<string, string>;
  /** What tells of which state somebody is whom no word gives one. */
  readonly homeWeights: HomeWeights;
}

/** Words round a place that tell whether it acts or is only where something happens; folded lemmas. */
export interface PlacingWords {
  /** Verbs that a place may do as a place: host, lie. */
  readonly placeVerbs: ReadonlySet<string>;
  /** Verbs whose object is somebody: urge, warn. */
  readonly addressVerbs: ReadonlySet<string>;
  /** Prepositions before what is only where: in, near. */
  readonly locating: ReadonlySet<string>;
  /** Prepositions before a partner or opponent: with, against. */
  readonly relating: ReadonlySet<string>;
  /** Nouns of what a town has as a town: airport, mayor. */
  readonly placeNouns: ReadonlySet<string>;
  /** Lemmas of verbs of speaking. */
  readonly speaking: ReadonlySet<string>;
  /** Lemmas of verbs that do something by speaking, with an object or an infinitive: reject, promise. */
  readonly speechActs: ReadonlySet<string>;
  /** Nouns of those who can speak, persons and groups; in lower case. */
  readonly speakers: ReadonlySet<string>;
}
