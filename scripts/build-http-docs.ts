import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Parameter } from "../src/http/parameters.ts";
import { problemTitles } from "../src/http/problem.ts";
import { methodOf, type Route } from "../src/http/route.ts";
import { routesOf } from "../src/http/routes.ts";

/** Writes `docs/http.md` from the table of routes. Run: `npm run build:http-docs` */
const file = new URL("../docs/http.md", import.meta.url);

const INTRODUCTION = `# The HTTP API

Made from the table of routes by \`npm run build:http-docs\`. \`dragoman serve\` starts the server; \`/api/openapi.json\` is
the same as an OpenAPI 3.1 document, with the schema of every answer. The questions are those of the command line
([cli.md](cli.md)) and go through the same query layer; what a field means is told in [record.md](record.md).

\`\`\`sh
dragoman serve --port 4815
curl 'http://127.0.0.1:4815/api/statements?by=NOR&about=Chile&limit=10'
curl -H 'Content-Type: text/html' --data-binary @page.html 'http://127.0.0.1:4815/api/articles?published=2031-03-04'
curl -H 'Content-Type: application/json' -d '{"url":"https://kesh.example/news/ships"}' http://127.0.0.1:4815/api/articles
curl -N http://127.0.0.1:4815/api/progress
\`\`\`

## What holds everywhere

- **JSON** in UTF-8, unless told otherwise. Words of pages go out as JSON alone, never as HTML.
- **Lists** are \`{"items": […], "next": "…"}\`: ask again with \`next\` as \`cursor\` for what follows; it is null at the end.
  The \`Link\` header has the same as an address.
- **Who** is asked for by a code (\`NOR\`, \`UNO\`), the name of a state (all who belong to it), the name of a person or body or
  a part of it, or the key of an actor. An empty parameter does not narrow; an unknown one is a problem.
- **ETags.** Every answer to a question has one. It changes with the database: send it back in \`If-None-Match\`, and the
  answer is 304 for as long as nobody has written.
- **Problems** are RFC 9457 (\`application/problem+json\`), with a \`code\` for programs. The codes stand below.
- **Reading pages** is done by a process of its own, a few at a time and in order; questions do not wait for it.
  \`POST /api/articles\` answers when the page is kept, or at once with \`Prefer: respond-async\`: then \`/api/jobs/{id}\` and
  \`/api/progress\` tell what becomes of it.

## Who may ask

The server listens to this computer alone, and answers only requests that call it \`localhost\`, \`127.0.0.1\` or \`[::1]\`. Any
other address needs \`--token\` (or \`DRAGOMAN_TOKEN\`), and then every request to \`/api\` does: programs send
\`Authorization: Bearer TOKEN\`; a browser opens \`/?token=TOKEN\` once and holds a cookie from then on. The traffic is not
encrypted: put a server that ends TLS in front where the network is not your own.

Pages of other sites are refused (\`Origin\`, \`Sec-Fetch-Site\`), and there is no CORS. A strict content-security policy lets
browsers load and run nothing but the desk's own files. Bodies may have 32 MiB, a caller 500 requests a second, and what
has to be fetched may not lie at a private address unless \`--allow-private\` says so.

## Problems
`;

export function formatHttpDocs(): string {
  return `${[INTRODUCTION.trimEnd(), formatProblems(), ...routesOf("").map(formatRoute)].join("\n\n")}\n`;
}

const formatProblems = (): string =>
  Object.entries(problemTitles)
    .map(([code, [status, title]]) => `- \`${code}\` (${status}): ${title}.`)
    .join("\n");

function formatRoute(route: Route): string {
  const { path, summary, description, parameters } = route;
  return [
    `## ${methodOf(route).toUpperCase()} /api${path}`,
    `${summary}.${description === undefined ? "" : ` ${description}`}`,
    ...(parameters.length > 0 ? [parameters.map(formatParameter).join("\n")] : []),
    ...formatBody(route),
    formatAnswers(route),
  ].join("\n\n");
}

function formatParameter({
  name,
  in: place,
  description,
  required,
  choices,
  most,
  least,
}: Parameter): string {
  const notes = [
    ...(place === "path" ? ["in the path"] : []),
    ...(required === true && place === "query" ? ["required"] : []),
    ...(choices === undefined ? [] : [choices.join(", ")]),
    ...(most === undefined ? [] : [`${least ?? 0} to ${most}`]),
  ];
  return `- \`${name}\`${notes.length > 0 ? ` (${notes.join("; ")})` : ""}: ${description}`;
}

function formatBody(route: Route): readonly string[] {
  if (route.kind === "query" || route.body === undefined) return [];
  const types = Object.keys(route.body).map((type) => `\`${type}\``);
  return [
    `Body: ${types.join(", ")}. As JSON: \`html\`, \`text\` or \`markdown\`, or \`url\` alone to have it fetched; beside them \`url\`, \`title\`, \`published\`, \`name\`.`,
  ];
}

function formatAnswers(route: Route): string {
  if (route.kind === "query") return `Answer: ${nameOf(route.result)}.`;
  return Object.entries(route.outcomes)
    .map(([status, { description, schema }]) => `- ${status}: ${description} (${nameOf(schema)}).`)
    .join("\n");
}

interface Named {
  readonly $ref?: string;
  readonly items?: Named;
  readonly properties?: { readonly items?: Named };
}

/** How a schema is called: "a list of `Statement`", "an array of `DayCount`". */
function nameOf(schema: Named): string {
  if (schema.$ref !== undefined) return `\`${schema.$ref.split("/").at(-1)}\``;
  if (schema.items !== undefined) return `an array of ${nameOf(schema.items)}`;
  const listed = schema.properties?.items?.items;
  return listed === undefined ? "text" : `a list of ${nameOf(listed)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file, formatHttpDocs());
