import type { PlacedNode } from "./layout.ts";

/** Where the name of a node stands: the point it is set from, and to which side it runs. */
export interface PlacedLabel {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end" | "middle";
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Of letters of 13 pixels, about; from the foot of a letter to the middle of its height. */
const [LETTER, LINE, MIDDLE, GAP] = [7, 16, 4, 4] as const;

/**
 * A place for each name: beside its node, above or below it, wherever it covers least of other nodes and names. The
 * largest nodes choose first.
 */
export function placeLabels(
  nodes: readonly PlacedNode[],
  names: ReadonlyMap<string, string>,
  width: number,
): ReadonlyMap<string, PlacedLabel> {
  const taken: Box[] = nodes.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
  const labels = new Map<string, PlacedLabel>();
  for (const node of [...nodes].sort((a, b) => b.r - a.r)) {
    const long = (names.get(node.id) ?? node.id).length * LETTER;
    const choices = choicesFor(node).map((label) => ({ label, box: boxOf(label, long) }));
    const costs = choices.map(({ box }) => costOf(box, taken, width));
    const best = choices[costs.indexOf(Math.min(...costs))];
    if (best === undefined) continue;
    labels.set(node.id, best.label);
    taken.push(best.box);
  }
  return labels;
}

const choicesFor = ({ x, y, r }: PlacedNode): readonly PlacedLabel[] => [
  { x: x + r + GAP, y: y + MIDDLE, anchor: "start" },
  { x: x - r - GAP, y: y + MIDDLE, anchor: "end" },
  { x, y: y - r - GAP, anchor: "middle" },
  { x, y: y + r + LINE - GAP, anchor: "middle" },
];

function boxOf({ x, y, anchor }: PlacedLabel, long: number): Box {
  const left = anchor === "start" ? x : anchor === "end" ? x - long : x - long / 2;
  return { left, right: left + long, top: y - LINE + MIDDLE, bottom: y + MIDDLE };
}

/** How much of what is there it covers; what would stand outside the picture counts for more. */
function costOf(box: Box, taken: readonly Box[], width: number): number {
  const outside = Math.max(0, -box.left) + Math.max(0, box.right - width);
  return taken.reduce((cost, other) => cost + shared(box, other), outside * LINE * 2);
}

const shared = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
