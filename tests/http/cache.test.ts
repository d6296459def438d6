import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openCache } from "../../src/http/cache.ts";

describe("cache", () => {
  test("gives what was put, until the version changes", () => {
    const cache = openCache<string>(1000);
    cache.put("a", "1", "answer", 6);
    expect(cache.get("a", "1")).toBe("answer");
    expect(cache.get("a", "2")).toBeUndefined();
    expect(cache.get("a", "1")).toBeUndefined();
  });

  test("lets go of what was wanted longest ago", () => {
    const cache = openCache<number>(160);
    for (let key = 0; key < 16; key++) cache.put(String(key), "1", key, 10);
    cache.get("0", "1");
    cache.put("new", "1", 99, 10);
    expect([cache.get("0", "1"), cache.get("1", "1"), cache.get("new", "1")]).toEqual([0, undefined, 99]);
  });

  test("does not take what is too long to be kept beside others", () => {
    const cache = openCache<string>(160);
    cache.put("a", "1", "long", 11);
    expect(cache.get("a", "1")).toBeUndefined();
  });

  test("never gives the answer to another question, or of another version", () => {
    const step = fc.record({
      key: fc.integer({ max: 20, min: 0 }),
      version: fc.integer({ max: 3, min: 0 }),
      size: fc.integer({ max: 12, min: 1 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const cache = openCache<string>(100);
        for (const { key, version, size } of steps) {
          const value = `${key} ${version}`;
          expect([undefined, value]).toContain(cache.get(String(key), String(version)));
          cache.put(String(key), String(version), value, size);
        }
      }),
    );
  });
});
