import { RequestError } from "./problem.ts";
import type { Schema } from "./schemas/schema.ts";

/** One parameter of a path. Reading, checking, the OpenAPI document and docs/http.md are made from it. */
export interface Parameter {
  readonly name: string;
  readonly in: "query" | "path";
  readonly description: string;
  readonly type: "string" | "integer" | "boolean";
  /** In large or small letters, however they are typed. */
  readonly choices?: readonly string[];
  readonly required?: boolean;
  /** Of an integer. */
  readonly least?: number;
  readonly most?: number;
  /** A day, YYYY-MM-DD. */
  readonly isDay?: boolean;
}

export type Value = string | number | boolean;
export type Values = Readonly<Record<string, Value>>;

/** Names, words and addresses are shorter; what is longer is no question. */
const MAX_LENGTH = 2000;

export const toSchema = ({ type, choices, least, most, isDay }: Parameter): Schema => ({
  type,
  ...(choices !== undefined && { enum: choices }),
  ...(least !== undefined && { minimum: least }),
  ...(most !== undefined && { maximum: most }),
  ...(isDay === true && { format: "date" }),
  ...(type === "string" && choices === undefined && isDay !== true && { maxLength: MAX_LENGTH }),
});

/** Reads what was asked. Throws a RequestError `bad-parameter` for what the path does not know or take. */
export function readValues(
  parameters: readonly Parameter[],
  query: URLSearchParams,
  path: Readonly<Record<string, string>>,
): Values {
  const known = new Set(parameters.filter((each) => each.in === "query").map(({ name }) => name));
  for (const name of query.keys()) {
    if (!known.has(name))
      throw bad(
        `there is no parameter "${name.slice(0, 60)}" here; there are ${[...known].join(", ") || "none"}`,
      );
    if (query.getAll(name).length > 1) throw bad(`${name} is given twice`);
  }
  const values: Record<string, Value> = {};
  for (const parameter of parameters) {
    const given = parameter.in === "path" ? path[parameter.name] : (query.get(parameter.name) ?? undefined);
    if (given !== undefined && given !== "") values[parameter.name] = toValue(parameter, given);
    else if (parameter.required === true) throw bad(`${parameter.name} is missing`);
  }
  return values;
}

function toValue({ name, type, choices, least, most }: Parameter, given: string): Value {
  if (given.length > MAX_LENGTH) throw bad(`${name} is longer than ${MAX_LENGTH} characters`);
  const shown = given.slice(0, 60);
  if (type === "boolean") {
    if (given === "true" || given === "false") return given === "true";
    throw bad(`${name} takes true or false, got "${shown}"`);
  }
  if (choices !== undefined) {
    const chosen = choices.find((each) => each.toLowerCase() === given.toLowerCase());
    if (chosen === undefined) throw bad(`${name} takes ${choices.join(", ")}, got "${shown}"`);
    return chosen;
  }
  if (type === "string") return given;
  const number = Number(given);
  if (/^\d{1,9}$/.test(given) && number >= (least ?? 0) && number <= (most ?? Number.POSITIVE_INFINITY))
    return number;
  throw bad(`${name} takes a whole number${range(least, most)}, got "${shown}"`);
}

const range = (least: number | undefined, most: number | undefined): string =>
  most === undefined ? ` from ${least ?? 0}` : ` from ${least ?? 0} to ${most}`;

const bad = (message: string): RequestError => new RequestError("bad-parameter", message);
