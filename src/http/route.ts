import type { Store } from "../store/store.ts";
import type { Jobs } from "./jobs.ts";
import type { Parameter, Values } from "./parameters.ts";
import type { Schema } from "./schemas/schema.ts";

/** What every path has. Routing, reading of parameters, the OpenAPI document and docs/http.md are made from it. */
interface Common {
  /** Under /api: "/articles/{id}" */
  readonly path: string;
  /** Of the operation, for programs that are made from the OpenAPI document. */
  readonly name: string;
  readonly summary: string;
  readonly description?: string;
  readonly parameters: readonly Parameter[];
}

/** A question that the store answers. */
export interface Query extends Common {
  readonly kind: "query";
  readonly result: Schema;
  /** Gives what is sent as JSON; undefined where there is no such thing. */
  answer(store: Store, values: Values): unknown;
  /** The answer as text for people, for those who ask for it by `Accept`. */
  readonly asText?: { readonly type: string; format(answer: unknown): string };
}

/** One way in which an action can end. */
export interface Outcome {
  readonly description: string;
  readonly type: string;
  readonly schema: Schema;
}

/** Something that is done, or watched while it is done. */
export interface Action extends Common {
  readonly kind: "action";
  readonly method: "get" | "post";
  /** Content types that the body may have, with their schemas. */
  readonly body?: Readonly<Record<string, Schema>>;
  readonly outcomes: Readonly<Record<number, Outcome>>;
  /** May throw a RequestError or a ReadError. */
  run(request: Request, jobs: Jobs, values: Values): Response | Promise<Response>;
}

export type Route = Query | Action;

export const methodOf = (route: Route): "get" | "post" => (route.kind === "query" ? "get" : route.method);
