import { readFileSync } from "node:fs";
import { cardSchemas } from "./cards.ts";
import { otherSchemas } from "./other.ts";
import type { Schema } from "./schema.ts";

/** The same two folders up from `src/` as from `dist/`. */
const RECORD = new URL("../../../src/record/record.schema.json", import.meta.url);

/** Every named schema of the API. The record has its own, made from its codec (docs/record.md). */
export function loadSchemas(): Readonly<Record<string, Schema>> {
  const record = JSON.parse(readFileSync(RECORD, "utf8")) as Schema;
  return { ...cardSchemas, ...otherSchemas, Record: record };
}
