import type { RecordReaction } from "../../record/record.ts";
import { slice } from "../../text/span.ts";
import type { SqlValue } from "../sqlite.ts";
import type { Store } from "../store.ts";
import type { FindingCard, Words } from "./cards.ts";
import { checkDay } from "./check-day.ts";
import { hydrate } from "./hydrate.ts";
import { type Listed, limitOf, type Paging, type Place, placeOf, toListed } from "./paging.ts";
import { findWho, type Who, whoCondition } from "./who.ts";

/** That one thing answers another, in the words of the page that says so. */
export interface ReactionCard {
  readonly kind: "reaction";
  /** Day of the answer. */
  readonly day: string | null;
  readonly basis: string;
  readonly evidence: Words;
  readonly answer: FindingCard;
  readonly answered: FindingCard;
}

export interface ReactionFilter extends Paging {
  /** Who answers. */
  readonly by?: string;
  /** What is answered: the id of a finding; or who said or did it. */
  readonly to?: string;
  readonly since?: string;
  readonly until?: string;
}

interface Row extends Place {
  readonly answer: number;
  readonly answered: number;
  readonly basis: string;
  readonly json: string;
  readonly text: string;
}

/** Several reports may make the same tie; the first of them counts. */
const IS_FIRST = `NOT EXISTS (
  SELECT 1 FROM finding AS twin CROSS JOIN reaction AS earlier ON earlier.answer = twin.n
    CROSS JOIN finding AS twin_answered ON twin_answered.n = earlier.answered
   WHERE twin.lead = answer.lead AND twin_answered.lead = answered.lead AND twin.standing <> 'replaced'
     AND earlier.n < reaction.n)`;

/** A query in the making. */
interface Draft {
  readonly from: string;
  /** Where its rows have the day; `none`: what stands there where no day is known. */
  readonly day: string;
  readonly none: "" | null;
  /** The number of the reaction. */
  readonly n: string;
  readonly conditions: string[];
  readonly values: SqlValue[];
}

/** Reactions, newest answers first. Throws a ReadError `bad-query` for a filter that makes no sense. */
export function listReactions(store: Store, filter: ReactionFilter): Listed<ReactionCard> {
  const limit = limitOf(filter);
  const draft = startDraft(store, filter);
  addDays(draft, filter);
  addCursor(draft, filter);
  add(draft, "answer.standing <> 'replaced'");
  add(draft, IS_FIRST);
  const rows = store.db.all<Row>(
    `SELECT reaction.n, reaction.day, reaction.answer, reaction.answered, reaction.basis, reaction.json, article.text
       FROM ${draft.from} CROSS JOIN finding AS answer ON answer.n = reaction.answer
       CROSS JOIN finding AS answered ON answered.n = reaction.answered CROSS JOIN article ON article.n = reaction.article
      WHERE ${draft.conditions.join(" AND ")} ORDER BY ${draft.day} DESC, ${draft.n} DESC LIMIT ?`,
    ...draft.values,
    limit + 1,
  );
  return toListed(rows, limit, toCards(store, rows.slice(0, limit)));
}

/** An answer to what any of several reports tells answers what all of them tell. */
function startDraft(store: Store, { by, to }: ReactionFilter): Draft {
  const finding =
    to === undefined
      ? undefined
      : store.db.get<{ readonly lead: number }>("SELECT lead FROM finding WHERE id = ?", to);
  const asked = [
    ...(to === undefined || finding !== undefined
      ? []
      : [{ side: "answered", who: findWho(store, to) } as const]),
    ...(by === undefined ? [] : [{ side: "answer", who: findWho(store, by) } as const]),
  ];
  const lead = asked.find(({ who }) => who.kind === "code");
  const draft: Draft =
    lead === undefined
      ? { from: "reaction", day: "reaction.day", n: "reaction.n", none: null, conditions: [], values: [] }
      : {
          from: "reaction_doer AS doer CROSS JOIN reaction ON reaction.n = doer.reaction",
          day: "doer.day",
          n: "doer.reaction",
          none: "",
          conditions: [],
          values: [],
        };
  if (lead?.who.kind === "code") add(draft, "doer.side = ? AND doer.code = ?", lead.side, lead.who.code);
  for (const each of asked) if (each !== lead) addDoer(draft, each);
  if (finding !== undefined) add(draft, "answered.lead = ?", finding.lead);
  return draft;
}

interface Asked {
  readonly side: "answer" | "answered";
  readonly who: Who;
}

/** Of a code the finding is looked at; people and bodies are in few findings, and those are asked for once. */
function addDoer(draft: Draft, { side, who }: Asked): void {
  const { sql, values } = whoCondition("had", who, who.kind === "code");
  const having = `role AS had WHERE had.role IN ('speaker', 'actor', 'party') AND ${sql}`;
  if (who.kind === "code")
    add(draft, `EXISTS (SELECT 1 FROM ${having} AND had.finding = reaction.${side})`, ...values);
  else add(draft, `reaction.${side} IN (SELECT had.finding FROM ${having})`, ...values);
}

function addDays(draft: Draft, { since, until }: ReactionFilter): void {
  if (since !== undefined) add(draft, `${draft.day} >= ?`, checkDay("since", since));
  if (until !== undefined) add(draft, `${draft.day} <= ? AND ${draft.day} > ''`, checkDay("until", until));
}

/** What has no day stands last. */
function addCursor(draft: Draft, filter: ReactionFilter): void {
  const place = placeOf(filter);
  if (place === undefined) return;
  const { day, n, none } = draft;
  const isNone = `${day} IS ${none === null ? "NULL" : "''"}`;
  if (place.day === null) add(draft, `${isNone} AND ${n} < ?`, place.n);
  else add(draft, `(${day} < ? OR (${day} = ? AND ${n} < ?) OR ${isNone})`, place.day, place.day, place.n);
}

function add({ conditions, values }: Draft, condition: string, ...more: readonly SqlValue[]): void {
  conditions.push(condition);
  values.push(...more);
}

function toCards(store: Store, rows: readonly Row[]): readonly ReactionCard[] {
  const numbers = [...new Set(rows.flatMap(({ answer, answered }) => [answer, answered]))];
  const cards = new Map(hydrate(store, numbers).map((card, at) => [numbers[at], card]));
  return rows.flatMap(({ answer, answered, basis, day, json, text }) => {
    const [from, to] = [cards.get(answer), cards.get(answered)];
    if (from === undefined || to === undefined) return [];
    const { evidence } = JSON.parse(json) as RecordReaction;
    const words = { start: evidence.start, end: evidence.end, text: slice(text, evidence) };
    return [{ kind: "reaction", day, basis, evidence: words, answer: from, answered: to }];
  });
}
