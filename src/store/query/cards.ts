import type { Known } from "../../text/known.ts";
import type { Span } from "../../text/span.ts";

/*
 * What a query gives: everything that is needed to show a finding with its source, as JSON. Words are cut from the
 * saved text by the offsets beside them.
 */

/** Words of a page and where they stand in the article's text. */
export interface Words extends Span {
  readonly text: string;
}

/** Where something was read. */
export interface ArticleCard {
  readonly id: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly domain: string | null;
  /** Where the report came from, when the page credits one. */
  readonly agency: string | null;
  /** As the page has it; `null` where it states none. */
  readonly published: string | null;
  readonly standing: "current" | "replaced";
  readonly notice: "correction" | "retraction" | null;
}

/** Somebody in a finding, as that page has them. */
export interface ActorCard {
  /** Who it is across pages: a key for `by`, `actor` and the like; `null` for those who are described, not named. */
  readonly key: string | null;
  readonly name: string;
  readonly kind: string;
  readonly code: string;
  readonly sector: string;
  readonly office: string | null;
}

/** Another report that tells the same. */
export interface Carrier {
  readonly id: string;
  readonly article: ArticleCard;
  /** Why it counts as the same: `words`, `roles`, `name`, or `user`. */
  readonly by: string;
}

/** A correction by a user: what stands in the page's record, and what stands here instead. */
export interface Correction {
  readonly field: string;
  readonly was: unknown;
  readonly by: string;
  readonly at: string;
  readonly note: string | null;
}

/** What all findings have. */
export interface CommonCard {
  readonly id: string;
  readonly article: ArticleCard;
  /** YYYY-MM-DD by which it is sorted: its own, else that of publication. */
  readonly day: string | null;
  /** `told`: another report leads; `replaced`: it stands in a version that was replaced. */
  readonly standing: "lead" | "told" | "replaced";
  readonly told: readonly Carrier[];
  /** Ids of what it answers, and of what answers it. */
  readonly answers: readonly string[];
  readonly answeredBy: readonly string[];
  readonly corrections: readonly Correction[];
}

export interface StatementCard extends CommonCard {
  readonly kind: "statement";
  readonly words: readonly Words[];
  readonly cue: Words | null;
  readonly speakers: readonly ActorCard[];
  /** How the page names the speaker here: "she", "the minister". */
  readonly mention: Words | null;
  readonly alternatives: readonly ActorCard[];
  readonly targets: readonly ActorCard[];
  readonly addressee: ActorCard | null;
  readonly via: readonly ActorCard[];
  readonly act: string;
  readonly form: string;
  readonly date: Known<string>;
  readonly inner: string | null;
  readonly confidence: number;
}

export interface EventCard extends CommonCard {
  readonly kind: "event";
  readonly type: string;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  readonly quad: number;
  readonly scale: number;
  readonly cameo: string | null;
  readonly actors: readonly ActorCard[];
  readonly recipients: readonly ActorCard[];
  readonly apart: readonly ActorCard[];
  readonly status: string;
  readonly time: string;
  readonly condition: Words | null;
  readonly date: Known<string>;
  readonly effective: Known<string>;
  readonly place: Known<{ readonly name: string; readonly country: string }>;
  readonly size: readonly {
    readonly what: string;
    readonly least: number;
    /** `null`: at least so many. */
    readonly most: number | null;
    readonly by: ActorCard | null;
    readonly words: Words;
  }[];
  readonly trigger: Words;
  readonly evidence: readonly Words[];
  readonly saidIn: string | null;
  readonly confidence: number;
}

export interface AgreementCard extends CommonCard {
  readonly kind: "agreement";
  readonly name: string;
  /** `treaty`, `ceasefire`, `sanctions` and so on. */
  readonly type: string;
  readonly parties: readonly ActorCard[];
  readonly targets: readonly ActorCard[];
  readonly status: string;
  readonly date: Known<string>;
  readonly effective: Known<string>;
  readonly provisions: readonly {
    readonly obligation: Words;
    readonly trigger: Words | null;
    readonly except: Words | null;
    readonly article: string | null;
    readonly obliged: readonly ActorCard[];
  }[];
  readonly called: readonly { readonly by: ActorCard | null; readonly as: Words }[];
  readonly reason: Words | null;
  readonly evidence: readonly Words[];
}

export type FindingCard = StatementCard | EventCard | AgreementCard;
