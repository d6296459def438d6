import { expect, test } from "vitest";
import { placeLabels } from "../../web/src/views/network/labels.ts";
import { placeNodes } from "../../web/src/views/network/layout.ts";

const node = (id: string, x: number, y: number, r = 5) => ({ id, x, y, r });
const nodes = ["NOR", "CHL", "PER"].map((id) => ({ id, name: id, kind: "state", code: id }));
const edge = (from: string, to: string) => ({
  from,
  to,
  statements: 3,
  events: 1,
  quads: [1, 0, 0, 0] as const,
});
const network = { nodes, edges: [edge("NOR", "CHL"), edge("CHL", "NOR"), edge("CHL", "PER")] };

test("the same network is the same picture, within its frame", () => {
  const [first, again] = [placeNodes(network, 600, 400), placeNodes(network, 600, 400)];
  expect(first).toEqual(again);
  for (const { x, y, r } of first.values()) {
    expect([x >= r, x <= 600 - r, y >= r, y <= 400 - r]).toEqual([true, true, true, true]);
  }
});

test("who does most is largest; one alone and nobody make a picture too", () => {
  const places = placeNodes(network, 600, 400);
  expect(places.get("CHL")?.r).toBeGreaterThan(places.get("PER")?.r ?? Infinity);
  expect(placeNodes({ nodes: nodes.slice(0, 1), edges: [] }, 600, 400).get("NOR")).toMatchObject({
    x: 300,
    y: 200,
  });
  expect(placeNodes({ nodes: [], edges: [] }, 600, 400).size).toBe(0);
});

test.each([
  ["to the right where there is room", [node("a", 100, 100)], "start"],
  ["to the left at the edge", [node("a", 290, 100)], "end"],
  ["to the left where somebody stands on the right", [node("a", 150, 100), node("b", 175, 100, 4)], "end"],
  ["above between two", [node("a", 150, 100, 6), node("b", 175, 100), node("c", 125, 100)], "middle"],
])("a name stands %s", (_, placed, anchor) => {
  const names = new Map(placed.map(({ id }) => [id, "Norway"]));
  expect(placeLabels(placed, names, 300).get("a")?.anchor).toBe(anchor);
});
