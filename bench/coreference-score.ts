/** A clustering: for each mention's key, the key of its cluster. */
export type Clustering = ReadonlyMap<string, string>;

/** Counts of one measure, so that documents add up: F1 = 2·P·R / (P + R), P = right / found. */
export interface Tally {
  readonly precision: readonly [right: number, found: number];
  readonly recall: readonly [right: number, gold: number];
}

export interface ChainScore {
  readonly muc: Tally;
  readonly b3: Tally;
  readonly ceafe: Tally;
}

type Cluster = readonly string[];

/** The clusters of a clustering, largest names first met first; those of one mention only where `singletons`. */
export function clustersOf(clustering: Clustering, singletons: boolean): readonly Cluster[] {
  const clusters = new Map<string, string[]>();
  for (const [mention, cluster] of clustering) {
    const list = clusters.get(cluster);
    if (list) list.push(mention);
    else clusters.set(cluster, [mention]);
  }
  return [...clusters.values()].filter((cluster) => singletons || cluster.length > 1);
}

/**
 * MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998) and entity-based CEAF (Luo 2005) of one document, with mentions
 * that only one side has, as the reference scorer of Pradhan et al. (2014) counts them.
 */
export function scoreChains(gold: readonly Cluster[], found: readonly Cluster[]): ChainScore {
  return {
    muc: { precision: mucOf(found, gold), recall: mucOf(gold, found) },
    b3: { precision: b3Of(found, gold), recall: b3Of(gold, found) },
    ceafe: ceafOf(gold, found),
  };
}

const placesOf = (clusters: readonly Cluster[]): ReadonlyMap<string, number> =>
  new Map(clusters.flatMap((cluster, at) => cluster.map((mention) => [mention, at] as const)));

/** Links kept: size of each cluster less the number of parts that the other side splits it into. */
function mucOf(clusters: readonly Cluster[], other: readonly Cluster[]): readonly [number, number] {
  const places = placesOf(other);
  let [right, all] = [0, 0];
  for (const cluster of clusters) {
    const parts = new Set(cluster.map((mention) => places.get(mention) ?? mention));
    right += cluster.length - parts.size;
    all += cluster.length - 1;
  }
  return [right, all];
}

function b3Of(clusters: readonly Cluster[], other: readonly Cluster[]): readonly [number, number] {
  const places = placesOf(other);
  let [right, all] = [0, 0];
  for (const cluster of clusters) {
    const counts = new Map<number, number>();
    for (const mention of cluster) {
      const place = places.get(mention);
      if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    for (const count of counts.values()) right += (count * count) / cluster.length;
    all += cluster.length;
  }
  return [right, all];
}

function ceafOf(gold: readonly Cluster[], found: readonly Cluster[]): Tally {
  const places = placesOf(gold);
  const rows = found.map((cluster) => {
    const row = new Array<number>(gold.length).fill(0);
    for (const mention of cluster) {
      const place = places.get(mention);
      if (place !== undefined) row[place] = (row[place] ?? 0) + 1;
    }
    return row.map((common, at) => (2 * common) / (cluster.length + (gold[at]?.length ?? 0)));
  });
  const right = bestAssignment(rows, gold.length);
  return { precision: [right, found.length], recall: [right, gold.length] };
}

/** The largest sum of values, one a row and one a column (the Hungarian method, with potentials). */
export function bestAssignment(values: readonly (readonly number[])[], columns: number): number {
  const size = Math.max(values.length, columns);
  const cost = (row: number, column: number): number => -(values[row - 1]?.[column - 1] ?? 0);
  const u = new Float64Array(size + 1);
  const v = new Float64Array(size + 1);
  const match = new Int32Array(size + 1);
  const way = new Int32Array(size + 1);
  for (let row = 1; row <= size; row += 1) {
    match[0] = row;
    let column = 0;
    const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(size + 1);
    do {
      used[column] = 1;
      const at = match[column] ?? 0;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let each = 1; each <= size; each += 1) {
        if (used[each]) continue;
        const reduced = cost(at, each) - (u[at] ?? 0) - (v[each] ?? 0);
        if (reduced < (least[each] ?? 0)) {
          least[each] = reduced;
          way[each] = column;
        }
        if ((least[each] ?? 0) < delta) {
          delta = least[each] ?? 0;
          next = each;
        }
      }
      for (let each = 0; each <= size; each += 1) {
        if (used[each]) {
          u[match[each] ?? 0] = (u[match[each] ?? 0] ?? 0) + delta;
          v[each] = (v[each] ?? 0) - delta;
        } else least[each] = (least[each] ?? 0) - delta;
      }
      column = next;
    } while (match[column] !== 0);
    while (column !== 0) {
      const previous = way[column] ?? 0;
      match[column] = match[previous] ?? 0;
      column = previous;
    }
  }
  let sum = 0;
  for (let column = 1; column <= size; column += 1) sum -= cost(match[column] ?? 0, column);
  return sum;
}

const share = ([right, all]: readonly [number, number]): number => (all === 0 ? 0 : right / all);

export function f1Of({ precision, recall }: Tally): number {
  const [p, r] = [share(precision), share(recall)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

const add = (a: readonly [number, number], b: readonly [number, number]): readonly [number, number] => [
  a[0] + b[0],
  a[1] + b[1],
];
const addTally = (a: Tally, b: Tally): Tally => ({
  precision: add(a.precision, b.precision),
  recall: add(a.recall, b.recall),
});

/** Documents added up, as the reference scorer does. */
export function sumScores(scores: readonly ChainScore[]): ChainScore {
  const none: Tally = { precision: [0, 0], recall: [0, 0] };
  return scores.reduce<ChainScore>(
    (sum, each) => ({
      muc: addTally(sum.muc, each.muc),
      b3: addTally(sum.b3, each.b3),
      ceafe: addTally(sum.ceafe, each.ceafe),
    }),
    { muc: none, b3: none, ceafe: none },
  );
}

/** The mean of the three, as CoNLL 2012 has it. */
export const conllOf = ({ muc, b3, ceafe }: ChainScore): number => (f1Of(muc) + f1Of(b3) + f1Of(ceafe)) / 3;
