import type { Known } from "../text/known.ts";
import type { Span } from "../text/span.ts";
import type { ActorId, AgreementId, ArticleId, EventId, StatementId } from "./ids.ts";
import type { Act, ActorKind, BlockKind, Form, IssueCode, MentionForm } from "./vocabulary.ts";

/**
 * The record: everything one page says, as the world sees it. JSON-shaped: `null` for none, every array present.
 * Words are never stored beside their place: slice `article.text` by a span to print them.
 *
 * These types restate what the stages hand on, so that an inner change cannot alter the outward format unnoticed.
 */
export interface Rec {
  readonly schema: "dragoman/record/1";
  /** What made the record. No time stamp: the same page gives the same record. */
  readonly reader: Reader;
  readonly article: RecordArticle;
  /** By first mention. */
  readonly actors: readonly RecordActor[];
  /** By first span of content. */
  readonly statements: readonly RecordStatement[];
  /** By first span of evidence. */
  readonly events: readonly RecordEvent[];
  readonly agreements: readonly RecordAgreement[];
  readonly reactions: readonly RecordReaction[];
}

export interface Reader {
  readonly version: string;
  /** Name and digest of the trained reader; `null` where rules alone read. */
  readonly model: string | null;
}

export interface RecordArticle {
  readonly id: ArticleId;
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  /** `agency`: where the report came from, when the page credits one. */
  readonly outlet: {
    readonly name: string | null;
    readonly domain: string | null;
    readonly agency: string | null;
  };
  readonly title: string | null;
  readonly byline: readonly string[];
  readonly dateline: string | null;
  readonly section: string | null;
  /** ISO 639-1, "und" where undecided. */
  readonly language: string;
  readonly published: Known<string>;
  readonly modified: Known<string>;
  /** The article alone: title excluded, blocks parted by "\n\n". All spans of the record point into it. */
  readonly text: string;
  /** SHA-256 of `text` in UTF-8, 64 hexadecimal digits. */
  readonly textSha256: string;
  readonly blocks: readonly RecordBlock[];
  readonly related: readonly RecordRelated[];
  readonly issues: readonly { readonly code: IssueCode }[];
}

export interface RecordBlock extends Span {
  readonly kind: BlockKind;
}

/** An entry of a list of other pages: "Most Read News", "Related". */
export interface RecordRelated {
  readonly heading: string | null;
  readonly title: string;
  readonly url: string | null;
  readonly truncated: boolean;
}

export interface RecordActor {
  readonly id: ActorId;
  /** The fullest name that the page gives. */
  readonly name: string;
  readonly kind: ActorKind;
  /** ISO 3166 alpha-3 of the state the actor belongs to, or UNO, EUR, IGO, NGO, MNC, IMG, UNK. */
  readonly code: string;
  /** PLOVER sector, UNK where not told. */
  readonly sector: string;
  readonly office: {
    readonly title: string;
    readonly of: string;
    readonly basis: "stated" | "implied";
  } | null;
  readonly wikidata: string | null;
  readonly mentions: readonly RecordMention[];
}

export interface RecordMention extends Span {
  readonly form: MentionForm;
}

export interface RecordStatement {
  readonly id: StatementId;
  /** `actors`: empty where the speaker is unknown, several where they speak jointly. */
  readonly speaker: {
    readonly actors: readonly ActorId[];
    readonly mention: Span | null;
    readonly alternatives: readonly ActorId[];
  };
  /** The words that report it: "said", "according to". */
  readonly cue: Span | null;
  readonly content: readonly Span[];
  readonly form: Form;
  readonly act: Act;
  readonly targets: readonly ActorId[];
  readonly addressee: ActorId | null;
  /** Who relays it, outermost first. */
  readonly via: readonly ActorId[];
  /** The statement that this one repeats. */
  readonly inner: StatementId | null;
  readonly date: Known<string>;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Something an actor did, or is said to do, plan, threaten or refuse; coded by PLOVER. */
export interface RecordEvent {
  readonly id: EventId;
  readonly type: string;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  readonly quad: number;
  readonly scale: number;
  readonly cameo: string | null;
  readonly actors: readonly ActorId[];
  readonly recipients: readonly ActorId[];
  /** Named as not taking part. */
  readonly apart: readonly ActorId[];
  readonly status: "occurred" | "announced" | "threatened" | "hypothetical" | "denied" | "failed";
  readonly time: "current" | "background";
  /** What a threat or a hypothetical act hangs on. */
  readonly condition: Span | null;
  readonly date: Known<string>;
  /** When an announced act begins to hold. */
  readonly effective: Known<string>;
  readonly place: Known<{ readonly name: string; readonly country: string }>;
  readonly size: readonly RecordSize[];
  readonly trigger: Span;
  /** One span for each mention, the fullest first. */
  readonly evidence: readonly Span[];
  /** The statement through which alone it is known. */
  readonly saidIn: StatementId | null;
  readonly confidence: number;
}

/** A count of people, `least` to `most` (`null`: no upper bound is told), with the actor who gives it. */
export interface RecordSize {
  readonly what: "dead" | "injured" | "arrested" | "displaced";
  readonly least: number;
  readonly most: number | null;
  readonly by: ActorId | null;
  readonly at: Span;
}

export interface RecordAgreement {
  readonly id: AgreementId;
  readonly name: string;
  readonly kind: "treaty" | "alliance" | "ceasefire" | "accord" | "resolution" | "sanctions" | "other";
  readonly parties: readonly ActorId[];
  readonly targets: readonly ActorId[];
  readonly status:
    | "proposed"
    | "negotiating"
    | "signed"
    | "in-force"
    | "suspended"
    | "withdrawn"
    | "violated"
    | "unknown";
  readonly date: Known<string>;
  readonly effective: Known<string>;
  readonly provisions: readonly RecordProvision[];
  /** How each party calls it. */
  readonly called: readonly { readonly by: ActorId | null; readonly as: Span }[];
  readonly reason: Span | null;
  readonly evidence: readonly Span[];
}

/** What an agreement obliges, and the condition under which it binds. */
export interface RecordProvision {
  readonly obligation: Span;
  readonly trigger: Span | null;
  readonly except: Span | null;
  readonly article: string | null;
  readonly obliged: readonly ActorId[];
}

/** Ties a statement, event or agreement to what it answers. */
export interface RecordReaction {
  readonly from: StatementId | EventId | AgreementId;
  readonly to: StatementId | EventId | AgreementId;
  readonly basis: "names" | "answers" | "follows";
  readonly evidence: Span;
}
