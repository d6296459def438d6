import type { RecordReaction } from "../../record/record.ts";
import { slice } from "../../text/span.ts";
import type { SqlValue } from "../sqlite.ts";
import type { Store } from "../store.ts";
import type { FindingCard, Words } from "./cards.ts";
import { checkDay } from "./check-day.ts";
import { hydrate } from "./hydrate.ts";
import { type Listed, limitOf, type Paging, type Place, placeOf, toListed } from "./paging.ts";
import { findWho, whoCondition } from "./who.ts";

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

/** Reactions, newest answers first. Throws a ReadError `bad-query` for a filter that makes no sense. */
export function listReactions(store: Store, filter: ReactionFilter): Listed<ReactionCard> {
  const limit = limitOf(filter);
  const conditions = ["answer.standing <> 'replaced'", IS_FIRST];
  const values: SqlValue[] = [];
  const add = (condition: string, ...more: readonly SqlValue[]): void => {
    conditions.push(condition);
    values.push(...more);
  };
  if (filter.by !== undefined) addDoer(store, add, "answer", filter.by);
  if (filter.to !== undefined) addAnswered(store, add, filter.to);
  if (filter.since !== undefined) add("reaction.day >= ?", checkDay("since", filter.since));
  if (filter.until !== undefined) add("reaction.day <= ?", checkDay("until", filter.until));
  const place = placeOf(filter);
  if (place !== undefined) {
    if (place.day === null) add("reaction.day IS NULL AND reaction.n < ?", place.n);
    else
      add(
        "(reaction.day < ? OR (reaction.day = ? AND reaction.n < ?) OR reaction.day IS NULL)",
        place.day,
        place.day,
        place.n,
      );
  }
  const rows = store.db.all<Row>(
    `SELECT reaction.n, reaction.day, reaction.answer, reaction.answered, reaction.basis, reaction.json, article.text
       FROM reaction CROSS JOIN finding AS answer ON answer.n = reaction.answer
       CROSS JOIN finding AS answered ON answered.n = reaction.answered CROSS JOIN article ON article.n = reaction.article
      WHERE ${conditions.join(" AND ")} ORDER BY reaction.day DESC, reaction.n DESC LIMIT ?`,
    ...values,
    limit + 1,
  );
  return toListed(rows, limit, toCards(store, rows.slice(0, limit)));
}

type Add = (condition: string, ...values: readonly SqlValue[]) => void;

function addDoer(store: Store, add: Add, of: "answer" | "answered", who: string): void {
  const { sql, values } = whoCondition("doer", findWho(store, who), true);
  add(
    `EXISTS (SELECT 1 FROM role AS doer WHERE doer.finding = ${of}.n AND doer.role IN ('speaker', 'actor', 'party') AND ${sql})`,
    ...values,
  );
}

/** An answer to what any of several reports tells answers what all of them tell. */
function addAnswered(store: Store, add: Add, to: string): void {
  const known = store.db.get<{ readonly lead: number }>("SELECT lead FROM finding WHERE id = ?", to);
  if (known === undefined) addDoer(store, add, "answered", to);
  else add("answered.lead = ?", known.lead);
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
