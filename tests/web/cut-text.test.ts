import fc from "fast-check";
import { expect, test } from "vitest";
import { cutText, type Mark, type Piece } from "../../web/src/words/cut-text.ts";

const mark = (id: string, start: number, end: number): Mark => ({
  id,
  start,
  end,
  kind: "statement",
  part: "words",
});
const shown = (blocks: readonly (readonly Piece[])[]) =>
  blocks.map((pieces) =>
    pieces.map(({ start, end, marks }) => `${start}-${end} ${marks.map(({ id }) => id).join("+")}`),
  );

test.each<
  [what: string, blocks: readonly (readonly [number, number])[], marks: readonly Mark[], expected: string[][]]
>([
  ["no marks", [[0, 5]], [], [["0-5 "]]],
  ["one mark", [[0, 9]], [mark("a", 2, 4)], [["0-2 ", "2-4 a", "4-9 "]]],
  [
    "marks that overlap",
    [[0, 9]],
    [mark("a", 1, 5), mark("b", 3, 7)],
    [["0-1 ", "1-3 a", "3-5 a+b", "5-7 b", "7-9 "]],
  ],
  [
    "a mark over two blocks",
    [
      [0, 4],
      [6, 9],
    ],
    [mark("a", 2, 8)],
    [
      ["0-2 ", "2-4 a"],
      ["6-8 a", "8-9 "],
    ],
  ],
  [
    "a mark between blocks",
    [
      [0, 4],
      [6, 9],
    ],
    [mark("a", 4, 6)],
    [["0-4 "], ["6-9 "]],
  ],
  ["an empty mark", [[0, 4]], [mark("a", 2, 2)], [["0-4 "]]],
])("%s", (_, blocks, marks, expected) => {
  expect(
    shown(
      cutText(
        blocks.map(([start, end]) => ({ start, end })),
        marks,
      ),
    ),
  ).toEqual(expected);
});

const spans = fc.tuple(fc.nat(200), fc.nat(60)).map(([start, length]) => ({ start, end: start + length }));

test("pieces are the block, and each has the marks that cover it", () => {
  fc.assert(
    fc.property(fc.array(spans), (found) => {
      const marks = found.map(({ start, end }, at) => mark(String(at), start, end));
      const block = { start: 10, end: 220 };
      const [pieces = []] = cutText([block], marks);
      expect(pieces[0]?.start).toBe(block.start);
      expect(pieces.at(-1)?.end).toBe(block.end);
      for (const [at, piece] of pieces.entries()) {
        if (at > 0) expect(piece.start).toBe(pieces[at - 1]?.end);
        const covering = marks.filter(
          ({ start, end }) => start <= piece.start && end >= piece.end && start < end,
        );
        expect(new Set(piece.marks)).toEqual(new Set(covering));
      }
    }),
  );
});

test("a long page with thousands of marks is cut in no time", () => {
  const blocks = Array.from({ length: 2000 }, (_, at) => ({ start: at * 130, end: at * 130 + 128 }));
  const marks = Array.from({ length: 8000 }, (_, at) => mark(String(at), at * 32, at * 32 + 60));
  const begun = performance.now();
  const pieces = cutText(blocks, marks);
  expect(performance.now() - begun).toBeLessThan(1000);
  expect(pieces.flat().length).toBeGreaterThan(8000);
});
