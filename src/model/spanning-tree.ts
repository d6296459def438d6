/**
 * The best dependency tree over scores: for each word a head, one word alone under the root, no cycle. Chu-Liu/Edmonds,
 * contracting cycles; the one root by the reweighting of Stanojević and Cohen (2021): every arc from the root is made so
 * costly that the best tree has exactly one.
 *
 * `score(dependent, head)` for words 1…count; head 0 is the root. Returns heads by word, the entry 0 unused. Cubic in
 * the worst case; nearly all sentences are decided by each word's best head, in quadratic time.
 */
export function findTree(count: number, score: (dependent: number, head: number) => number): Int32Array {
  const greedy = bestHeads(count, score);
  if (isTree(greedy)) return greedy;
  const size = count + 1;
  const arcs = Array.from({ length: size }, (_, dependent) =>
    Float64Array.from({ length: size }, (_unused, head) =>
      dependent === 0 || dependent === head
        ? Number.NEGATIVE_INFINITY
        : score(dependent, head) - (head === 0 ? ROOT_COST : 0),
    ),
  );
  return contract(arcs);
}

/** More than the scores of any tree can differ by. */
const ROOT_COST = 1e7;

function bestHeads(count: number, score: (dependent: number, head: number) => number): Int32Array {
  const heads = new Int32Array(count + 1);
  for (let dependent = 1; dependent <= count; dependent += 1) {
    let best = Number.NEGATIVE_INFINITY;
    for (let head = 0; head <= count; head += 1) {
      if (head === dependent) continue;
      const value = score(dependent, head);
      if (value <= best) continue;
      best = value;
      heads[dependent] = head;
    }
  }
  return heads;
}

/** True where exactly one word hangs on the root and all others lead to it. */
function isTree(heads: Int32Array): boolean {
  let roots = 0;
  for (let word = 1; word < heads.length; word += 1) if (heads[word] === 0) roots += 1;
  return roots === 1 && findCycle(heads) === undefined;
}

/** The words of a cycle, or undefined. Linear. */
function findCycle(heads: Int32Array): readonly number[] | undefined {
  const visitedFrom = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start += 1) {
    let word = start;
    while (word > 0 && visitedFrom[word] === 0) {
      visitedFrom[word] = start;
      word = heads[word] ?? 0;
    }
    if (word <= 0 || visitedFrom[word] !== start) continue;
    const cycle = [word];
    for (let next = heads[word] ?? 0; next !== word; next = heads[next] ?? 0) cycle.push(next);
    return cycle;
  }
  return undefined;
}

/** The best tree over `arcs[dependent][head]`: the first cycle of best heads becomes one node, and so on. */
function contract(arcs: readonly Float64Array[]): Int32Array {
  const count = arcs.length - 1;
  const at = (dependent: number, head: number): number => arcs[dependent]?.[head] ?? Number.NEGATIVE_INFINITY;
  const heads = bestHeads(count, at);
  const cycle = findCycle(heads);
  if (cycle === undefined) return heads;
  const inCycle = new Set(cycle);
  const outside = [...arcs.keys()].filter((node) => !inCycle.has(node));
  const whole = outside.length;
  const { reduced, enters, leaves } = reduce(at, heads, cycle, outside);
  const smaller = contract(reduced);
  // Back from nodes of the reduced graph to words: who enters the cycle breaks its old arc.
  outside.forEach((word, node) => {
    if (word === 0) return;
    const head = smaller[node] ?? 0;
    heads[word] = head === whole ? (leaves[node] ?? 0) : (outside[head] ?? 0);
  });
  const from = smaller[whole] ?? 0;
  const entered = enters[from] ?? cycle[0] ?? 0;
  heads[entered] = outside[from] ?? 0;
  return heads;
}

interface Reduced {
  /** The graph with the cycle as its last node. */
  readonly reduced: readonly Float64Array[];
  /** For each node outside: the word of the cycle that it would best be the head of. */
  readonly enters: Int32Array;
  /** For each node outside: the word of the cycle that would best be its head. */
  readonly leaves: Int32Array;
}

function reduce(
  at: (dependent: number, head: number) => number,
  heads: Int32Array,
  cycle: readonly number[],
  outside: readonly number[],
): Reduced {
  const whole = outside.length;
  const enters = new Int32Array(whole);
  const leaves = new Int32Array(whole);
  const reduced = outside.map((dependent, node) => {
    const leaving = bestOf(cycle, (word) => at(dependent, word));
    leaves[node] = leaving.word;
    return Float64Array.from([
      ...outside.map((head) => at(dependent, head)),
      dependent === 0 ? Number.NEGATIVE_INFINITY : leaving.value,
    ]);
  });
  const intoCycle = outside.map((head, node) => {
    const entering = bestOf(cycle, (word) => at(word, head) - at(word, heads[word] ?? 0));
    enters[node] = entering.word;
    return entering.value;
  });
  return {
    reduced: [...reduced, Float64Array.from([...intoCycle, Number.NEGATIVE_INFINITY])],
    enters,
    leaves,
  };
}

function bestOf(
  words: readonly number[],
  weigh: (word: number) => number,
): { readonly word: number; readonly value: number } {
  let word = words[0] ?? 0;
  let value = Number.NEGATIVE_INFINITY;
  for (const each of words) {
    const found = weigh(each);
    if (found <= value) continue;
    value = found;
    word = each;
  }
  return { word, value };
}
