/** A JSON Schema, 2020-12, as OpenAPI 3.1 takes it. https://spec.openapis.org/oas/v3.1.0#schema-object */
export type Schema = Readonly<Record<string, unknown>>;

export const text: Schema = { type: "string" };
export const integer: Schema = { type: "integer" };
export const count: Schema = { type: "integer", minimum: 0 };
/** YYYY-MM-DD */
export const day: Schema = { type: "string", format: "date" };
export const share: Schema = { type: "number", minimum: 0, maximum: 1 };

export const choice = (values: readonly string[]): Schema => ({ type: "string", enum: values });
export const listOf = (items: Schema): Schema => ({ type: "array", items });
export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] });

/** Points to a schema of `schemas.ts`. */
export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** All fields are always there. */
export const object = (properties: Readonly<Record<string, Schema>>, description?: string): Schema => ({
  type: "object",
  ...(description !== undefined && { description }),
  properties,
  required: Object.keys(properties),
});

/** The same schema with words about it. */
export const about = (description: string, schema: Schema): Schema => ({ ...schema, description });

/** A value and how it is known. docs/record.md */
export const known = (value: Schema): Schema => ({
  oneOf: [
    object({ basis: { const: "stated" }, value, at: ref("Span") }),
    object({
      basis: { const: "implied" },
      value,
      from: choice(["published", "dateline", "metadata", "text", "given"]),
    }),
    object({ basis: { const: "unknown" } }),
  ],
});

/** A part of a list. */
export const listed = (items: Schema): Schema =>
  object({
    items: listOf(items),
    next: about("The `cursor` of what follows; null at the end.", orNull(text)),
  });
