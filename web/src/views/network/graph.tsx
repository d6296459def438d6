import type { JSX } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Network, NetworkEdge } from "../../api/types.ts";
import { addressOf } from "../../place/place.ts";
import { countOf } from "../../words/labels.ts";
import { type PlacedLabel, placeLabels } from "./labels.ts";
import { type PlacedNode, placeNodes } from "./layout.ts";

interface Props {
  readonly network: Network;
  readonly names: ReadonlyMap<string, string>;
  /** A node ("NOR") or an edge ("NOR CHL") that is lit. */
  readonly lit: string | undefined;
  readonly onLight: (id: string | undefined) => void;
}

/** The network as a picture. A node leads to its actor, a tie to both side by side. */
export function Graph({ network, names, lit, onLight }: Props): JSX.Element {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => setWidth(frame.current?.clientWidth ?? 0), []);
  const height = heightOf(width, network.nodes.length);
  const places = useMemo(
    () => (width === 0 ? new Map<string, PlacedNode>() : placeNodes(network, width, height)),
    [network, width, height],
  );
  const labels = useMemo(() => placeLabels([...places.values()], names, width), [places, names, width]);
  const most = Math.max(1, ...network.edges.map(weightOf));
  const isLit = (edge: NetworkEdge): boolean =>
    lit === `${edge.from} ${edge.to}` || lit === edge.from || lit === edge.to;
  return (
    <div class={lit === undefined ? "graph" : "graph has-lit"} ref={frame}>
      {width > 0 && (
        <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
          <title>Who speaks to or acts on whom</title>
          <g class="ties">
            {network.edges.map((edge) => (
              <Tie
                key={`${edge.from} ${edge.to}`}
                edge={edge}
                places={places}
                most={most}
                isLit={isLit(edge)}
                onLight={onLight}
              />
            ))}
          </g>
          {[...places.values()].map((node) => (
            <Node
              key={node.id}
              node={node}
              name={names.get(node.id) ?? node.id}
              label={labels.get(node.id)}
              onLight={onLight}
            />
          ))}
        </svg>
      )}
      <p class="graph-key">
        <span class="key tie statements">statements only</span>
        <span class="key tie cooperation">mostly cooperation</span>
        <span class="key tie conflict">mostly conflict</span>
        <span>Thicker for more. A tie bends to the right of the one it goes out from.</span>
      </p>
    </div>
  );
}

/** Pixels of the picture for each node, so that names can be read on a narrow screen too. */
const ROOM = 9000;
const heightOf = (width: number, nodes: number): number =>
  Math.max(360, Math.min(640, width * 0.75), width === 0 ? 0 : (nodes * ROOM) / width);

const [THIN, THICK] = [1.6, 9] as const;
/** One statement is a thin line; where there are very many, the thickest stays a line. */
const widthOf = (edge: NetworkEdge, most: number): number =>
  THIN * Math.min(Math.sqrt(weightOf(edge)), (THICK / THIN) * Math.sqrt(weightOf(edge) / most));

const weightOf = ({ statements, events }: NetworkEdge): number => statements + events;

function Tie({
  edge,
  places,
  most,
  isLit,
  onLight,
}: {
  readonly edge: NetworkEdge;
  readonly places: ReadonlyMap<string, PlacedNode>;
  readonly most: number;
  readonly isLit: boolean;
  readonly onLight: Props["onLight"];
}): JSX.Element | null {
  const { from, to, statements, events, quads } = edge;
  const [a, b] = [places.get(from), places.get(to)];
  if (a === undefined || b === undefined) return null;
  const [cooperation, conflict] = [quads[0] + quads[1], quads[2] + quads[3]];
  const kind =
    cooperation + conflict === 0 ? "statements" : cooperation >= conflict ? "cooperation" : "conflict";
  const label = `${countOf(statements, "statement")}, ${countOf(events, "event")}`;
  return (
    <a
      href={addressOf(["pair", from, to])}
      tabIndex={-1}
      aria-label={label}
      onMouseEnter={() => onLight(`${from} ${to}`)}
      onMouseLeave={() => onLight(undefined)}
    >
      <path class={`tie ${kind}${isLit ? " lit" : ""}`} d={curve(a, b)} stroke-width={widthOf(edge, most)}>
        <title>{label}</title>
      </path>
    </a>
  );
}

/** Bends to one side, so that the two directions between a pair are two lines. */
function curve(a: PlacedNode, b: PlacedNode): string {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const [x, y] = [(a.x + b.x) / 2 - dy * 0.14, (a.y + b.y) / 2 + dx * 0.14];
  return `M${a.x.toFixed(1)} ${a.y.toFixed(1)}Q${x.toFixed(1)} ${y.toFixed(1)} ${b.x.toFixed(1)} ${b.y.toFixed(1)}`;
}

const CODE = /^[A-Z]{3}$/;

function Node({
  node: { id, x, y, r },
  name,
  label,
  onLight,
}: {
  readonly node: PlacedNode;
  readonly name: string;
  readonly label: PlacedLabel | undefined;
  readonly onLight: Props["onLight"];
}): JSX.Element {
  return (
    <a
      class="node"
      href={CODE.test(id) ? addressOf([], { who: id }) : addressOf(["actor", id])}
      onMouseEnter={() => onLight(id)}
      onMouseLeave={() => onLight(undefined)}
      onFocus={() => onLight(id)}
      onBlur={() => onLight(undefined)}
    >
      <circle cx={x} cy={y} r={r} />
      <text x={label?.x ?? x} y={label?.y ?? y} text-anchor={label?.anchor ?? "middle"}>
        {name}
      </text>
    </a>
  );
}
