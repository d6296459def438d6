import type { Actor, Mention } from "./actor.ts";
import type { Holder } from "./knowledge/knowledge.ts";

/** A mention with what it tells of its actor, before it is known whose other mentions are whose. */
export interface Draft extends Omit<Actor, "mentions"> {
  readonly mention: Mention;
  /** Place of the sentence among the readings, and of the word in it that the mention hangs on the tree by. */
  readonly sentence: number;
  readonly head: number;
  /** Places of nouns that only tell about this one: the protesters of "thousands of protesters", a title's. */
  readonly absorbs: readonly number[];
  /** The words of the name; empty for one without a name. */
  readonly words: readonly string[];
  /** What the person is called, folded: "foreign minister"; undefined without a title. */
  readonly role: string | undefined;
  /** By its nature of some state: a ministry, a foreign minister; not a spokesman or an expert. */
  readonly isOfState: boolean;
  /** Same key, same actor. */
  readonly key: string | undefined;
  /** The person of the tables. */
  readonly holder: Holder | undefined;
}

/** What most mentions do not tell. */
export const NOTHING_TOLD = {
  words: [],
  absorbs: [],
  role: undefined,
  key: undefined,
  holder: undefined,
  isOfState: false,
  wikidata: undefined,
  gender: undefined,
  number: undefined,
  office: undefined,
  code: "UNK",
  sector: "UNK",
} as const;
