import {
  forceCenter,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";
import type { Network } from "../../api/types.ts";

export interface PlacedNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Radius, in the units of the picture; the area grows with what it says and does. */
  readonly r: number;
}

interface Moving extends SimulationNodeDatum {
  readonly id: string;
  readonly r: number;
}

const STEPS = 300;
const MARGIN = 26;
/** Room for the name beside a node. */
const LABEL = 26;

/**
 * Where each node stands, so that those who have much to do with each other are near. The same network gives the same
 * picture: the library starts from fixed places and has its own fixed series of chance.
 */
export function placeNodes(
  { nodes, edges }: Network,
  width: number,
  height: number,
): ReadonlyMap<string, PlacedNode> {
  const weights = new Map<string, number>();
  for (const { from, to, statements, events } of edges)
    for (const id of [from, to]) weights.set(id, (weights.get(id) ?? 0) + statements + events);
  const most = Math.max(1, ...weights.values());
  const moving: Moving[] = nodes.map(({ id }) => ({
    id,
    r: 4 + 12 * Math.sqrt((weights.get(id) ?? 0) / most),
  }));
  const links: SimulationLinkDatum<Moving>[] = edges.map(({ from, to }) => ({ source: from, target: to }));
  forceSimulation(moving)
    .force(
      "link",
      forceLink<Moving, SimulationLinkDatum<Moving>>(links)
        .id(({ id }) => id)
        .distance(90)
        .strength(0.25),
    )
    .force("apart", forceManyBody().strength(-320))
    .force(
      "room",
      forceCollide<Moving>(({ r }) => r + LABEL),
    )
    .force("centre", forceCenter(width / 2, height / 2))
    .force("x", forceX(width / 2).strength(0.05))
    .force("y", forceY(height / 2).strength(0.09))
    .stop()
    .tick(STEPS);
  return fit(moving, width, height);
}

/** Spread over the picture, with a margin. */
function fit(moving: readonly Moving[], width: number, height: number): ReadonlyMap<string, PlacedNode> {
  const scale = (of: "x" | "y", room: number): ((value: number) => number) => {
    const values = moving.map((node) => node[of] ?? 0);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const span = most - least;
    return (value) => (span < 1 ? room / 2 : MARGIN + ((value - least) / span) * (room - 2 * MARGIN));
  };
  const [x, y] = [scale("x", width), scale("y", height)];
  return new Map(moving.map(({ id, r, x: atX = 0, y: atY = 0 }) => [id, { id, r, x: x(atX), y: y(atY) }]));
}
