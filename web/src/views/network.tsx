import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { pathOf } from "../api/ask.ts";
import type { Network, NetworkEdge } from "../api/types.ts";
import { useAnswer } from "../api/use-answer.ts";
import { Choice, Day, Filters } from "../parts/fields.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { addressOf, type Place } from "../place/place.ts";
import { countOf, quadNames } from "../words/labels.ts";
import { codeName } from "../words/names.ts";
import type { Graph } from "./network/graph.tsx";

/** Who speaks of or to whom, and who acts on whom: as a picture, and as a list that says the same. */
export function NetworkView({ place }: { readonly place: Place }): JSX.Element {
  const { since, until, level, of, most = "40" } = place.query;
  const asking = useAnswer<Network>(pathOf(["network"], { since, until, level, of, limit: most }));
  return (
    <>
      <header class="top">
        <h1>Who speaks to whom, who acts on whom</h1>
      </header>
      <Filters>
        <Day place={place} name="since" label="From" />
        <Day place={place} name="until" label="To" />
        <Choice place={place} name="of" label="What" choices={["statements", "events"]} all="both" />
        <Choice place={place} name="level" label="Who" choices={["actors"]} all="states and bodies" />
        <Choice place={place} name="most" label="Ties" choices={["20", "80", "150"]} all="40" />
      </Filters>
      {asking.answer === undefined || asking.answer.edges.length === 0 ? (
        <Waiting {...asking}>Nobody speaks of anybody here.</Waiting>
      ) : (
        <Shown network={asking.answer} />
      )}
    </>
  );
}

function Shown({ network }: { readonly network: Network }): JSX.Element {
  const [lit, setLit] = useState<string | undefined>();
  const Picture = useGraph();
  const names = useMemo(
    () => new Map(network.nodes.map(({ id, name }) => [id, codeName(id) ?? name])),
    [network],
  );
  return (
    <div class="with-side wide">
      {Picture === undefined ? (
        <div class="graph" />
      ) : (
        <Picture network={network} names={names} lit={lit} onLight={setLit} />
      )}
      <aside aria-label="The same as a list">
        <ol class="edges">
          {network.edges.map((edge) => (
            <Edge key={`${edge.from} ${edge.to}`} edge={edge} names={names} onLight={setLit} />
          ))}
        </ol>
      </aside>
    </div>
  );
}

/** The picture and its library come when somebody wants to see them, not with the first view. */
function useGraph(): typeof Graph | undefined {
  const [found, setFound] = useState<{ readonly graph: typeof Graph } | undefined>();
  useEffect(() => {
    void import("./network/graph.tsx").then(({ Graph: graph }) => setFound({ graph }));
  }, []);
  return found?.graph;
}

function Edge({
  edge,
  names,
  onLight,
}: {
  readonly edge: NetworkEdge;
  readonly names: ReadonlyMap<string, string>;
  readonly onLight: (id: string | undefined) => void;
}): JSX.Element {
  const { from, to, statements, events, quads } = edge;
  const told = quads
    .flatMap((count, at) => (count === 0 ? [] : [`${count} ${quadNames[(at + 1) as 1]}`]))
    .join(", ");
  return (
    <li onMouseEnter={() => onLight(`${from} ${to}`)} onMouseLeave={() => onLight(undefined)}>
      <a href={addressOf(["pair", from, to])}>
        {names.get(from) ?? from} → {names.get(to) ?? to}
      </a>
      <span class="count" title={told}>
        {[
          ...(statements === 0 ? [] : [countOf(statements, "statement")]),
          ...(events === 0 ? [] : [countOf(events, "event")]),
        ].join(", ")}
      </span>
    </li>
  );
}
