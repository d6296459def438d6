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

interface Row {
  readonly source: string | number;
  readonly target: string | number;
  readonly kind: "statement" | "event";
  readonly quad: number | null;
  readonly count: number;
}

/** Who speaks of or to whom, and who acts on whom. Acts count where they occurred and are news of their page. */
export function network(store: Store, filter: NetworkFilter): Network {
  const level = filter.level ?? "codes";
  const rows = [
    ...(filter.of === "events" ? [] : select(store, "statement", level, filter)),
    ...(filter.of === "statements" ? [] : select(store, "event", level, filter)),
  ];
  const edges = toEdges(rows).slice(0, limitOf(filter));
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

const ROLES = {
  statement: { from: "('speaker')", to: "('about', 'addressee')" },
  event: { from: "('actor')", to: "('recipient')" },
} as const;

function select(
  store: Store,
  kind: Row["kind"],
  level: "codes" | "actors",
  { since, until }: NetworkFilter,
): readonly Row[] {
  const values: SqlValue[] = [kind];
  const conditions = ["finding.kind = ?", "finding.standing = 'lead'"];
  if (since !== undefined) {
    conditions.push("finding.day >= ?");
    values.push(checkDay("since", since));
  }
  if (until !== undefined) {
    conditions.push("finding.day <= ?");
    values.push(checkDay("until", until));
  }
  if (kind === "event") conditions.push("finding.status = 'occurred'", "finding.time = 'current'");
  const column = level === "codes" ? "code" : "actor";
  const isKnown = (alias: string): string =>
    level === "codes" ? `${alias}.code NOT IN ('', 'UNK')` : `${alias}.actor IS NOT NULL`;
  return store.db.all<Row>(
    `SELECT source.${column} AS source, target.${column} AS target, finding.kind, finding.quad,
            count(DISTINCT finding.n) AS count
       FROM finding JOIN role AS source ON source.finding = finding.n AND source.role IN ${ROLES[kind].from}
       JOIN role AS target ON target.finding = finding.n AND target.role IN ${ROLES[kind].to}
      WHERE ${conditions.join(" AND ")} AND source.${column} <> target.${column}
        AND ${isKnown("source")} AND ${isKnown("target")}
      GROUP BY source.${column}, target.${column}, finding.quad`,
    ...values,
  );
}

function toEdges(rows: readonly Row[]): readonly NetworkEdge[] {
  const found = new Map<string, NetworkEdge>();
  for (const { source, target, kind, quad, count } of rows) {
    const key = JSON.stringify([source, target]);
    const { quads, ...edge } = found.get(key) ?? emptyEdge(String(source), String(target));
    const [q1, q2, q3, q4] = quads.map((each, at) =>
      kind === "event" && quad === at + 1 ? each + count : each,
    );
    found.set(key, {
      ...edge,
      statements: edge.statements + (kind === "statement" ? count : 0),
      events: edge.events + (kind === "event" ? count : 0),
      quads: [q1 ?? 0, q2 ?? 0, q3 ?? 0, q4 ?? 0],
    });
  }
  const weight = ({ statements, events }: NetworkEdge): number => statements + events;
  const name = ({ from, to }: NetworkEdge): string => `${from} ${to}`;
  return [...found.values()].sort((a, b) => weight(b) - weight(a) || (name(a) < name(b) ? -1 : 1));
}

const emptyEdge = (from: string, to: string): NetworkEdge => ({
  from,
  to,
  statements: 0,
  events: 0,
  quads: [0, 0, 0, 0],
});
