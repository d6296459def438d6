import { brotliCompressSync, createBrotliDecompress, createGunzip, gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Chunks, collect, collectStart, peek, through } from "../../src/source/chunks.ts";

async function* chunksOf(...parts: readonly Uint8Array[]): Chunks {
  yield* parts;
}

const anyParts = fc.array(fc.uint8Array({ maxLength: 6 }), { maxLength: 6 });

test("a peek takes nothing away", () =>
  fc.assert(
    fc.asyncProperty(anyParts, fc.nat(12), async (parts, size) => {
      const whole = Buffer.concat(parts);
      const { head, chunks } = await peek(chunksOf(...parts), size);
      expect(Buffer.from(head)).toEqual(whole.subarray(0, size));
      expect(await collect(chunks, "x", 100)).toEqual(whole);
    }),
  ));

test("a limit is met or missed by one byte, however the bytes arrive", () =>
  fc.assert(
    fc.asyncProperty(anyParts, async (parts) => {
      const whole = Buffer.concat(parts);
      expect(await collect(chunksOf(...parts), "x", whole.length)).toEqual(whole);
      if (whole.length === 0) return;
      const tooSmall = whole.length - 1;
      await expect(collect(chunksOf(...parts), "x", tooSmall)).rejects.toMatchObject({ code: "too-large" });
      expect(await collectStart(chunksOf(...parts), tooSmall)).toEqual(whole.subarray(0, tooSmall));
    }),
  ));

test.each([
  ["gzip", createGunzip(), gzipSync(Buffer.alloc(50_000_000))],
  ["br", createBrotliDecompress(), brotliCompressSync(Buffer.alloc(5_000_000))],
])("of a %s bomb no more is unpacked than the limit and one chunk", async (_, unpacker, bomb) => {
  const sizes: number[] = [];
  async function* counted(chunks: Chunks): Chunks {
    for await (const chunk of chunks) {
      sizes.push(chunk.length);
      yield chunk;
    }
  }
  const unpacked = counted(through(chunksOf(bomb), unpacker));
  await expect(collect(unpacked, "x", 100_000)).rejects.toMatchObject({ code: "too-large" });
  expect(sizes.slice(0, -1).reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(100_000);
  expect(unpacker.destroyed).toBe(true);
});

test("an error on the way in comes out at the end", async () => {
  async function* broken(): Chunks {
    yield gzipSync("A").subarray(0, 5);
    throw new RangeError("broken");
  }
  await expect(collect(through(broken(), createGunzip()), "x", 10)).rejects.toThrow("broken");
});
