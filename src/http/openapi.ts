import { toSchema } from "./parameters.ts";
import { methodOf, type Outcome, type Route } from "./route.ts";
import { routesOf } from "./routes.ts";
import { ref, type Schema } from "./schemas/schema.ts";
import { loadSchemas } from "./schemas/schemas.ts";

const PROBLEM = {
  description: "What went wrong",
  content: { "application/problem+json": { schema: ref("Problem") } },
};

/** The OpenAPI document of the API. https://spec.openapis.org/oas/v3.1.0 */
export function openApiOf(version: string): Schema {
  const paths: Record<string, Record<string, Schema>> = {};
  for (const route of routesOf(version)) {
    const path = `/api${route.path}`;
    paths[path] = { ...paths[path], [methodOf(route)]: toOperation(route) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Dragoman",
      version,
      description:
        "Who said what about whom, who did what to whom, each pinned to the exact words of its page.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    security: [{}, { token: [] }],
    paths,
    components: {
      schemas: loadSchemas(),
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "Where the server was started with --token." },
      },
    },
  };
}

function toOperation(route: Route): Schema {
  const { name, summary, description, parameters } = route;
  return {
    operationId: name,
    summary,
    ...(description !== undefined && { description }),
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      in: parameter.in,
      description: parameter.description,
      required: parameter.required === true,
      schema: toSchema(parameter),
    })),
    ...(route.kind === "action" &&
      route.body !== undefined && {
        requestBody: { required: true, content: contentOf(Object.entries(route.body)) },
      }),
    responses: { ...responsesOf(route), default: PROBLEM },
  };
}

function responsesOf(route: Route): Readonly<Record<string, Schema>> {
  if (route.kind === "action")
    return Object.fromEntries(
      Object.entries(route.outcomes).map(([status, outcome]) => [status, toResponse(outcome)]),
    );
  const text = route.asText === undefined ? [] : [[route.asText.type, { type: "string" }] as const];
  return {
    200: {
      description: route.summary,
      headers: { ETag: { description: "Changes with the database.", schema: { type: "string" } } },
      content: contentOf([["application/json", route.result], ...text]),
    },
    304: { description: "Nothing has changed since the answer with the ETag in If-None-Match" },
  };
}

const toResponse = ({ description, type, schema }: Outcome): Schema => ({
  description,
  content: contentOf([[type, schema]]),
});

const contentOf = (schemas: readonly (readonly [type: string, schema: Schema])[]): Schema =>
  Object.fromEntries(schemas.map(([type, schema]) => [type, { schema }]));
