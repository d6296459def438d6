import type { Claim, ClaimPlace, PageIssue } from "../page.ts";
import { type Json, type JsonObject, parseJsonLd } from "./json-ld-parse.ts";

/** schema.org kinds whose own facts are the article's. */
const ARTICLE_KIND =
  /^(?:\w{0,40}NewsArticle|\w{0,40}Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|DiscussionForumPosting|Report)$/;
/** Kinds that stand for the page where no article does. */
const PAGE_KIND =
  /^(?:\w{0,20}WebPage|ItemPage|AboutPage|FAQPage|QAPage|WebPageElement|CreativeWork|Recipe|HowTo|Review|VideoObject|PodcastEpisode|Event|JobPosting)$/;
const OUTLET_KIND = /^(?:WebSite|Organization|NewsMediaOrganization|Corporation)$/;
const MAX_NODES = 5_000;
const MAX_DEPTH = 12;

interface Graph {
  readonly nodes: readonly JsonObject[];
  readonly byId: ReadonlyMap<string, JsonObject>;
}

/** What the page's JSON-LD says: its articles' facts, the page's where there is no article, and the outlet's name. */
export function jsonLdClaims(
  blocks: readonly ClaimPlace[],
  pageUrls: readonly string[],
): {
  readonly claims: readonly Claim[];
  readonly bodyHint: string | undefined;
  readonly issues: readonly PageIssue[];
} {
  const issues: PageIssue[] = [];
  const values = blocks.map(({ element }) => {
    const text = element.children.map((node) => (node.kind === "text" ? node.value : "")).join("");
    const { value, issue } = parseJsonLd(text);
    if (issue !== undefined && !issues.some(({ code }) => code === issue)) issues.push({ code: issue });
    return value;
  });
  const graph = toGraph(values);
  const articles = ownNodes(
    graph.nodes.filter((node) => kindOf(node, ARTICLE_KIND)),
    pageUrls,
  );
  const pages = graph.nodes.filter((node) => kindOf(node, PAGE_KIND));
  const outlets = graph.nodes.filter((node) => kindOf(node, OUTLET_KIND));
  const claims = [
    ...articles.flatMap((node) => nodeClaims(node, kindOf(node, ARTICLE_KIND) ?? "Article", graph)),
    ...pages.flatMap((node) => nodeClaims(node, kindOf(node, PAGE_KIND) ?? "WebPage", graph)),
    ...outlets.flatMap((node) =>
      claimsOf("outlet", namesOf(node.name, graph), `json-ld:${kindOf(node, OUTLET_KIND)}.name`),
    ),
  ];
  const body = articles
    .map((node) => node.articleBody)
    .find((text) => typeof text === "string" && text !== "");
  return { claims, bodyHint: typeof body === "string" ? body : undefined, issues };
}

/** All objects of all blocks, outermost first, without those under list items: they speak of other pages. */
function toGraph(values: readonly (Json | undefined)[]): Graph {
  const nodes: JsonObject[] = [];
  const byId = new Map<string, JsonObject>();
  const visit = (value: Json | undefined, depth: number): void => {
    if (value === null || typeof value !== "object" || depth > MAX_DEPTH || nodes.length > MAX_NODES) return;
    if (isList(value)) {
      for (const item of value) visit(item, depth + 1);
      return;
    }
    nodes.push(value);
    const id = value["@id"];
    if (typeof id === "string" && Object.keys(value).length > Object.keys(byId.get(id) ?? {}).length)
      byId.set(id, value);
    for (const [key, child] of Object.entries(value)) if (key !== "itemListElement") visit(child, depth + 1);
  };
  for (const value of values) visit(value, 0);
  return { nodes, byId };
}

/** Where several articles are described and one of them is at the page's own address, the others are other pages. */
function ownNodes(articles: readonly JsonObject[], pageUrls: readonly string[]): readonly JsonObject[] {
  if (articles.length < 2) return articles;
  const own = articles.filter((node) => addressesOf(node).some((address) => pageUrls.includes(address)));
  return own.length > 0 ? own : articles;
}

function addressesOf(node: JsonObject): readonly string[] {
  const page = node.mainEntityOfPage;
  const pageId = typeof page === "string" ? page : isObject(page) ? page["@id"] : undefined;
  return [node.url, node["@id"], pageId].filter((value) => typeof value === "string").map(comparableUrl);
}

/** "https://www.a.example/b/?c#d" → "a.example/b" */
export function comparableUrl(url: string): string {
  return url
    .replace(/^\w{2,6}:\/\/(?:www\.)?/, "")
    .replace(/[?#].*$/s, "")
    .replace(/\/$/, "");
}

function nodeClaims(node: JsonObject, kind: string, graph: Graph): readonly Claim[] {
  const from = (name: string): string => `json-ld:${kind}.${name}`;
  return [
    ...claimsOf("title", textsOf(node.headline), from("headline")),
    ...claimsOf("title", textsOf(node.name), from("name")),
    ...claimsOf("title", textsOf(node.alternativeHeadline), from("alternativeHeadline")),
    ...claimsOf("author", namesOf(node.author, graph), from("author")),
    ...claimsOf("author", namesOf(node.creator, graph), from("creator")),
    ...claimsOf("published", textsOf(node.datePublished), from("datePublished")),
    ...claimsOf("published", textsOf(node.dateCreated), from("dateCreated")),
    ...claimsOf("published", textsOf(node.uploadDate), from("uploadDate")),
    ...claimsOf("modified", textsOf(node.dateModified), from("dateModified")),
    ...claimsOf("section", textsOf(node.articleSection), from("articleSection")),
    ...claimsOf("outlet", namesOf(node.publisher, graph), from("publisher")),
    ...claimsOf("agency", namesOf(node.sourceOrganization, graph), from("sourceOrganization")),
    ...claimsOf("language", textsOf(node.inLanguage), from("inLanguage")),
    ...claimsOf("description", textsOf(node.description), from("description")),
  ];
}

function claimsOf(field: Claim["field"], values: readonly string[], from: string): readonly Claim[] {
  return values.map((value) => ({ field, value, from, at: undefined }));
}

const textsOf = (value: Json | undefined): readonly string[] => {
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  if (typeof value === "number") return [String(value)];
  if (isList(value)) return value.flatMap(textsOf);
  if (isObject(value)) return textsOf(value["@value"]);
  return [];
};

/** Names as strings, as objects with a name, as `@id` of a node elsewhere, or any list of these. */
function namesOf(value: Json | undefined, graph: Graph): readonly string[] {
  if (isList(value)) return value.flatMap((item) => namesOf(item, graph));
  if (!isObject(value)) return textsOf(value);
  const id = value["@id"];
  const node = value.name === undefined && typeof id === "string" ? graph.byId.get(id) : value;
  const names = textsOf(node?.name);
  if (names.length > 0) return names;
  const parts = [...textsOf(node?.givenName).slice(0, 1), ...textsOf(node?.familyName).slice(0, 1)];
  return parts.length > 0 ? [parts.join(" ")] : [];
}

function kindOf(node: JsonObject, pattern: RegExp): string | undefined {
  return textsOf(node["@type"])
    .map((kind) => kind.replace(/^.*[/:#]/s, ""))
    .find((kind) => pattern.test(kind));
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
