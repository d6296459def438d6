import type { EventLexicon } from "../../events/lexicon.ts";
import type { StatementLexicon } from "../../statements/lexicon.ts";
import type { Statement } from "../../statements/statement.ts";
import type { RelationLexicon, RelationTools } from "../lexicon.ts";
import type { Page } from "../page.ts";
import type { Agreement, ToldEvent } from "../relation.ts";
import { indexBySpan, type SpanIndex } from "../span-index.ts";

/** What was found on the page; all lists are in page order. */
interface Findings {
  readonly statements: readonly Statement[];
  readonly events: readonly ToldEvent[];
  readonly agreements: readonly Agreement[];
  /** The statement by which a verbal act is done, by the event that it makes. */
  readonly saying: ReadonlyMap<ToldEvent, Statement>;
}

/** What is known when ties are looked for. */
export interface Scope extends Omit<Findings, "agreements"> {
  readonly text: string;
  /** Places of the statements in their list. */
  readonly order: ReadonlyMap<Statement, number>;
  /** Statements that are events too. */
  readonly doing: ReadonlySet<Statement>;
  /** By cue, or first words where there is none. */
  readonly said: SpanIndex<Statement>;
  /** By the words said. */
  readonly wording: SpanIndex<Statement>;
  /** By trigger. */
  readonly done: SpanIndex<ToldEvent>;
  /** By all mentions but the fullest. */
  readonly toldAgain: SpanIndex<ToldEvent>;
  /** By mentions. */
  readonly agreed: SpanIndex<Agreement>;
  readonly lexicon: RelationLexicon;
  readonly speaking: StatementLexicon;
  readonly triggers: EventLexicon["triggers"];
}

export function openScope(
  { text }: Page,
  { statements, events, agreements, saying }: Findings,
  { lexicon, statements: speaking, events: { lexicon: triggers } }: RelationTools,
): Scope {
  return {
    statements,
    events,
    saying,
    text,
    order: new Map(statements.map((statement, at) => [statement, at])),
    doing: new Set(saying.values()),
    said: indexBySpan(statements, ({ cue, content }) => (cue ? [cue] : content.slice(0, 1))),
    wording: indexBySpan(statements, ({ content }) => content),
    done: indexBySpan(events, ({ trigger }) => [trigger]),
    toldAgain: indexBySpan(events, ({ evidence }) => evidence.slice(1)),
    agreed: indexBySpan(agreements, ({ evidence }) => evidence),
    lexicon,
    speaking,
    triggers: triggers.triggers,
  };
}
