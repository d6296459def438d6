import { micromark } from "micromark";
import type { PageInput } from "../source/input.ts";
import { findClaims } from "./claims/find-claims.ts";
import { decodeBytes } from "./decode.ts";
import { splitFrontMatter } from "./front-matter.ts";
import type { Claim, Page, PageIssue } from "./page.ts";
import { parseHtml } from "./parse.ts";

/** Longer pages are cut: 32 Mi characters. */
const MAX_LENGTH = 32 * 1024 * 1024;
/** "- - - - …", "> > > > …": lists and quotes in one another, in which micromark's time grows with the square of the depth. */
const DEEP_MARKERS = /^(?:[ \t]{0,4}(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){33,}/gmu;
/** The first half of a character beyond U+FFFF, where a cut went through it. */
const HALF_CHARACTER = /[\ud800-\udbff]$/;

/** Bytes or text → a page with what it says about itself. Any input is a page: what is wrong with it is an issue. */
export function decodePage(input: PageInput): Page {
  const { text, issues } = readText(input);
  const given = givenClaims(input);
  switch (input.format) {
    case "text":
      return { url: input.url, body: { kind: "text", text }, claims: given, bodyHint: undefined, issues };
    case "html":
      return readHtml(text, { url: input.url, claims: given, issues });
    case "markdown": {
      const { claims, rest } = splitFrontMatter(text);
      // HTML inside Markdown is kept, since the result is parsed and never shown.
      const html = micromark(rest.replace(DEEP_MARKERS, ""), { allowDangerousHtml: true });
      return readHtml(html, { url: input.url, claims: [...given, ...claims], issues });
    }
    default:
      return input.format satisfies never;
  }
}

interface KnownBefore {
  readonly url: string | undefined;
  readonly claims: readonly Claim[];
  readonly issues: readonly PageIssue[];
}

function readHtml(html: string, known: KnownBefore): Page {
  const { root, issues } = parseHtml(html);
  const found = findClaims(root, known.url);
  return {
    url: known.url,
    body: { kind: "html", root },
    claims: [...known.claims, ...found.claims],
    bodyHint: found.bodyHint,
    issues: [...known.issues, ...issues, ...found.issues],
  };
}

function readText({ content, charset }: PageInput): {
  readonly text: string;
  readonly issues: readonly PageIssue[];
} {
  const { text, issues } =
    typeof content === "string"
      ? { text: content.replace(/^\ufeff/, ""), issues: [] }
      : decodeBytes(content, charset);
  if (text.length <= MAX_LENGTH) return { text, issues };
  return {
    text: text.slice(0, MAX_LENGTH).replace(HALF_CHARACTER, ""),
    issues: [...issues, { code: "page-cut" }],
  };
}

/** What the caller says beside the page itself, before anything the page says. */
function givenClaims({ title, published }: PageInput): readonly Claim[] {
  const claim = (field: "title" | "published", value: string | undefined): readonly Claim[] =>
    value === undefined || value === "" ? [] : [{ field, value, from: "given", at: undefined }];
  return [...claim("title", title), ...claim("published", published)];
}
