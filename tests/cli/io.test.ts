import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { toOutput } from "../../src/cli/io.ts";

test("a write ends when the stream takes more, and not before", async () => {
  const taken: (() => void)[] = [];
  const stream = new Writable({
    highWaterMark: 4,
    write: (_chunk, _encoding, done) => void taken.push(done),
  });
  const order: string[] = [];
  const written = toOutput(stream)
    .write("more than four")
    .then(() => order.push("written"));
  await new Promise((resolve) => setImmediate(resolve));
  order.push("taken");
  taken[0]?.();
  await written;
  expect(order).toEqual(["taken", "written"]);
});

test("a pipe is no terminal and has no width", () => {
  const { isTerminal, columns } = toOutput(new Writable());
  expect([isTerminal, columns]).toEqual([false, undefined]);
});

test("the width of a terminal follows the window", () => {
  const stream = Object.assign(new Writable(), { isTTY: true, columns: 80 });
  const output = toOutput(stream);
  stream.columns = 120;
  expect([output.isTerminal, output.columns]).toEqual([true, 120]);
});
