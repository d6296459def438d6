import * as v from "valibot";
import { ReadError } from "../errors.ts";
import type { Rec } from "./record.ts";
import { recordSchema } from "./schema.ts";
import { verifyRecord } from "./verify.ts";

const MAX_SHOWN = 80;

/**
 * Reads a record from parsed JSON. Refuses whatever `record.schema.json` does not describe (ReadError
 * `bad-record`) and any record whose spans do not hold (ReadError `not-verbatim`).
 */
export function parseRecord(json: unknown): Rec {
  const result = v.safeParse(recordSchema, json, { abortEarly: true });
  if (!result.success) throw new ReadError("bad-record", describe(result.issues[0]));
  // The schema knows ids as plain strings; that it says the same as the type is a test.
  const record = result.output as unknown as Rec;
  verifyRecord(record);
  return record;
}

/** The record as JSON text: one line, or indented by `indent` spaces. `parseRecord(JSON.parse(…))` gives it back. */
export function formatRecord(record: Rec, { indent = 0 }: { readonly indent?: number } = {}): string {
  return JSON.stringify(record, undefined, indent);
}

function describe(issue: v.InferIssue<typeof recordSchema>): string {
  const path = v.getDotPath(issue) ?? "the record itself";
  const expected = issue.expected === null ? issue.message : `expected ${issue.expected}`;
  return `not a record: ${path}: ${expected}, got ${show(issue.input)}`;
}

function show(value: unknown): string {
  const printed = JSON.stringify(value) ?? String(value);
  return printed.length > MAX_SHOWN ? `${printed.slice(0, MAX_SHOWN)}…` : printed;
}
