import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { formatJsonSchema } from "../../scripts/build-schema.ts";
import { buildRecord } from "../../src/record/build.ts";
import { findings } from "../support/findings.ts";

const file = new URL("../../src/record/record.schema.json", import.meta.url);
const committed = readFileSync(file, "utf8");
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(JSON.parse(committed));
const record = buildRecord(findings);

test("record.schema.json is fresh; if not: npm run build:schema", () => {
  expect(committed).toBe(formatJsonSchema());
});

test("another validator accepts a record by the committed schema", () => {
  validate(record);
  expect(validate.errors).toBeNull();
});

test.each([
  ["a field too many", { ...record, mood: "glad" }],
  ["a field too few", { ...record, reactions: undefined }],
  ["an unknown form", { ...record, statements: [{ ...record.statements[0], form: "sung" }] }],
  [
    "a negative offset",
    { ...record, article: { ...record.article, blocks: [{ kind: "quote", start: -1, end: 2 }] } },
  ],
])("and refuses %s", (_what, value) => expect(validate(JSON.parse(JSON.stringify(value)))).toBe(false));
