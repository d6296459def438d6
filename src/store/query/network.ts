import type { SqlValue } from "../sqlite.ts";
import type { Store } from "../store.ts";
import { checkDay } from "./check-day.ts";
import { findNodes, type NetworkNode } from "./network-nodes.ts";
import { limitOf } from "./paging.ts";

/** How often one spoke of or to another, and acted on them. */
interface NetworkEdge {
  /** Ids of nodes. */
  readonly from: string;
  readonly to: string;
  readonly statements: number;
  readonly events: number;
  /** Events by quad class: verbal cooperation, material cooperation, verbal conflict, material conflict. */
  readonly quads: readonly [number, number, number, number];
}

export interface Network {
  readonly nodes: readonly NetworkNode[];
  /** The heaviest first. */
  readonly edges: readonly NetworkEdge[];
}

export interface NetworkFilter {
  readonly since?: string;
  readonly until?: string;
  /** `codes`: all who belong to a state or body are one node (default); `actors`: each by itself. */
  readonly level?: "codes" | "actors";
  /** Only these; default both. */
  readonly of?: "statements" | "events";
  /** How many edges at most; 50 where not told. */
  readonly limit?: number;
}

/** An edge as it was counted; ids as the tables have them. */
interface Row {
  readonly source: string | number;
  readonly target: string | number;
  readonly statements: number;
  readonly q1: number;
  readonly q2: number;
  readonly q3: number;
  readonly q4: number;
}

/** Who speaks of or to whom, and who acts on whom. Acts count where they occurred and are news of their page. */
export function network(store: Store, filter: NetworkFilter): Network {
  const level = filter.level ?? "codes";
  const steps = level === "codes" ? betweenCodes(filter) : betweenActors(filter);
  const rows = store.db.all<Row>(
    `SELECT source, target, sum(quad = 0) AS statements,
            sum(quad = 1) AS q1, sum(quad = 2) AS q2, sum(quad = 3) AS q3, sum(quad = 4) AS q4
       FROM (${steps.sql}) WHERE quad IS NOT NULL GROUP BY source, target
      ORDER BY count(*) DESC, source || ' ' || target LIMIT ?`,
    ...steps.values,
    limitOf(filter),
  );
  const edges = rows.map(toEdge);
  const ids = [...new Set(edges.flatMap(({ from, to }) => [from, to]))];
  const nodes = findNodes(store, ids, level);
  const keys = new Map(nodes.map(({ id, node }) => [id, node.id]));
  return {
    nodes: nodes.map(({ node }) => node),
    edges: edges.map(({ from, to, ...edge }) => ({
      from: keys.get(from) ?? from,
      to: keys.get(to) ?? to,
      ...edge,
    })),
  };
}

interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

const daysOf = (day: string, { since, until }: NetworkFilter): Condition => ({
  sql: `${since === undefined ? "" : `AND ${day} >= ?`} ${until === undefined ? "" : `AND ${day} <= ?`}`,
  values: [
    ...(since === undefined ? [] : [checkDay("since", since)]),
    ...(until === undefined ? [] : [checkDay("until", until)]),
  ],
});

const QUADS = { statements: "quad = 0", events: "quad > 0", both: "quad IS NOT NULL" } as const;
const isKnown = (column: string): string => `${column} NOT IN ('', 'UNK')`;

/** Each step from one code to another. */
function betweenCodes(filter: NetworkFilter): Condition {
  const days = daysOf("day", filter);
  return {
    sql: `SELECT one AS source, other AS target, quad FROM pair INDEXED BY pair_day
      WHERE counts = 1 AND standing = 'lead' ${days.sql} AND ${QUADS[filter.of ?? "both"]}
        AND one <> other AND ${isKnown("one")} AND ${isKnown("other")}`,
    values: days.values,
  };
}

const WAYS = {
  statements: { kind: "statement", from: "speaker", to: "('about', 'addressee')", only: "" },
  events: {
    kind: "event",
    from: "actor",
    to: "('recipient')",
    only: "AND finding.status = 'occurred' AND finding.time = 'current'",
  },
} as const;

/** Each step from one actor to another. */
function betweenActors(filter: NetworkFilter): Condition {
  const ways = filter.of === undefined ? [WAYS.statements, WAYS.events] : [WAYS[filter.of]];
  const days = daysOf("finding.day", filter);
  // CROSS JOIN and the pluses keep SQLite on the way from the days to the roles: sqlite.org/optoverview.html
  const selects = ways.map(
    ({ kind, from, to, only }) =>
      `SELECT DISTINCT source.actor AS source, target.actor AS target, coalesce(finding.quad, 0) AS quad, finding.n
         FROM finding CROSS JOIN role AS source ON source.finding = finding.n AND +source.role = '${from}'
        CROSS JOIN role AS target ON target.finding = finding.n AND +target.role IN ${to}
        WHERE finding.kind = '${kind}' AND finding.standing = 'lead' ${days.sql} ${only} AND source.actor <> target.actor`,
  );
  return { sql: selects.join(" UNION ALL "), values: ways.flatMap(() => days.values) };
}

const toEdge = ({ source, target, statements, q1, q2, q3, q4 }: Row): NetworkEdge => ({
  from: String(source),
  to: String(target),
  statements,
  events: q1 + q2 + q3 + q4,
  quads: [q1, q2, q3, q4],
});
