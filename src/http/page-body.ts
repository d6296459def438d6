import { parseContentType } from "../source/content.ts";
import type { PageInput } from "../source/input.ts";
import { toWebAddress } from "../source/web-address.ts";
import { isIsoDate } from "../text/iso-date.ts";
import type { PageOrder } from "./pages.ts";
import type { Parameter, Values } from "./parameters.ts";
import { RequestError } from "./problem.ts";
import { about, type Schema, text } from "./schemas/schema.ts";

const FIELDS = ["url", "html", "text", "markdown", "title", "published", "name"] as const;
type Fields = Partial<Readonly<Record<(typeof FIELDS)[number], string>>>;
const FORMATS = ["html", "text", "markdown"] as const;

const FORMAT_OF_TYPE: ReadonlyMap<string, PageInput["format"]> = new Map([
  ["text/html", "html"],
  ["application/xhtml+xml", "html"],
  ["text/plain", "text"],
  ["text/markdown", "markdown"],
]);

const page: Schema = {
  type: "object",
  description:
    "The page itself as html, text or markdown, with the address where it stands, if known; or an address alone: then the page is fetched from there.",
  properties: {
    url: about("Where the page stands; http or https.", text),
    html: text,
    text,
    markdown: text,
    title: about("Told beside the page, where it states none.", text),
    published: about("The day of publication, where the page states none: 2024-06-20.", text),
    name: about("What the page is called in messages.", text),
  },
  additionalProperties: false,
};

/** What the body of a request that brings a page can be. */
export const pageBody: Readonly<Record<string, Schema>> = {
  "application/json": page,
  "text/html": about("The page as it is, in any character set.", text),
  "text/plain": text,
  "text/markdown": text,
};

const beside = (name: string, description: string): Parameter => ({
  name,
  in: "query",
  type: "string",
  description,
});

/** What is told beside a body that is the page itself. */
export const besideBody: readonly Parameter[] = [
  beside("url", "Where the page stands. Not with a JSON body."),
  beside("title", "Its title, where it states none. Not with a JSON body."),
  beside("published", "The day of publication, where the page states none. Not with a JSON body."),
  beside("name", "What the page is called in messages. Not with a JSON body."),
];

/** Reads what a request brings. Throws a RequestError `bad-body`, or a ReadError `bad-url`. */
export async function readPageOrder(request: Request, values: Values): Promise<PageOrder> {
  const type = parseContentType(request.headers.get("content-type") ?? "");
  if (type.type === "application/json") {
    const given = Object.keys(values);
    if (given.length > 0) throw bad(`with a JSON body, ${given.join(", ")} goes into the body`);
    return fromFields(parseFields(await request.text()));
  }
  const format = FORMAT_OF_TYPE.get(type.type);
  if (format === undefined)
    throw new RequestError(
      "unsupported-body",
      `a body can be ${Object.keys(pageBody).join(", ")}; got "${type.type.slice(0, 60)}"`,
    );
  const content = new Uint8Array(await request.arrayBuffer());
  if (content.length === 0) throw bad("the body is empty");
  return toOrder(values as Fields, {
    format,
    content,
    ...(type.charset !== undefined && { charset: type.charset }),
  });
}

function parseFields(body: string): Fields {
  const value = parseJson(body);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw bad("the body is no JSON object");
  for (const [name, field] of Object.entries(value)) {
    if (!FIELDS.some((known) => known === name))
      throw bad(`there is no field "${name.slice(0, 60)}"; there are ${FIELDS.join(", ")}`);
    if (typeof field !== "string") throw bad(`${name} is no text`);
  }
  return value as Fields;
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw bad("the body is no JSON");
  }
}

function fromFields(fields: Fields): PageOrder {
  const formats = FORMATS.filter((format) => fields[format] !== undefined);
  const [format] = formats;
  if (formats.length > 1) throw bad(`a page is one of ${formats.join(", ")}, not several`);
  if (format !== undefined) return toOrder(fields, { format, content: fields[format] ?? "" });
  const { url, name, published } = fields;
  if (url === undefined) throw bad("nothing to read: give html, text, markdown, or a url");
  return {
    name: name ?? url,
    from: { kind: "address", address: toWebAddress(url).href },
    ...givenOf(published),
  };
}

function toOrder(
  { url, title, published, name }: Fields,
  content: Pick<PageInput, "format" | "content" | "charset">,
): PageOrder {
  const shown = name ?? url ?? title ?? "a page";
  const address = url === undefined ? undefined : toWebAddress(url).href;
  const input: PageInput = {
    name: shown,
    ...content,
    ...(address !== undefined && { url: address }),
    ...(title !== undefined && { title }),
  };
  return { name: shown, from: { kind: "page", input }, ...givenOf(published) };
}

function givenOf(published: string | undefined): { readonly given?: string } {
  if (published === undefined) return {};
  if (isIsoDate(published)) return { given: published };
  throw bad(`published takes a date such as 2024-06-20, got "${published.slice(0, 60)}"`);
}

const bad = (message: string): RequestError => new RequestError("bad-body", message);
