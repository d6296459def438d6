import { expect, test } from "vitest";
import {
  actorKinds,
  acts,
  blockKinds,
  forms,
  issueCodes,
  mentionForms,
} from "../../src/record/vocabulary.ts";
import { readSource } from "./sources.ts";

const docs = readSource("docs/record.md");
const schema = JSON.parse(readSource("src/record/record.schema.json"));

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly [key: string]: unknown;
}

/** Names of all fields under a part of the JSON Schema. */
function findFields(node: unknown): readonly string[] {
  if (typeof node !== "object" || node === null) return [];
  return [...Object.keys((node as Node).properties ?? {}), ...Object.values(node).flatMap(findFields)];
}

const parts = ["article", "actor", "statement", "span", "date"].map((name) => schema.$defs[name]);
const fields = new Set([...Object.keys(schema.properties), ...parts.flatMap(findFields)]);

test.each([...fields])("docs/record.md tells of the field %s", (name) => {
  expect(docs).toMatch(new RegExp(`[\`"]${name}[\`"]`));
});

test.each([...actorKinds, ...acts, ...blockKinds, ...forms, ...issueCodes, ...mentionForms])(
  "docs/record.md tells of the word %s",
  (word) => expect(docs).toContain(`\`${word}\``),
);
