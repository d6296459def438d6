import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { toJsonSchema } from "@valibot/to-json-schema";
import { recordParts, recordSchema } from "../src/record/schema.ts";

/** Writes `src/record/record.schema.json` from the schema that the codec uses. Run: `npm run build:schema` */
const file = new URL("../src/record/record.schema.json", import.meta.url);

export function formatJsonSchema(): string {
  const schema = toJsonSchema(recordSchema, { target: "draft-2020-12", definitions: recordParts });
  const head = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:dragoman:record:1",
    title: "Dragoman record, version 1",
  };
  return `${JSON.stringify({ ...head, ...schema, $schema: head.$schema }, undefined, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file, formatJsonSchema());
