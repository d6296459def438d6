import { decodeHTML } from "entities/decode";
import { type Parser, Token, TokenizerMode } from "parse5";
import { endOfComment, endOfDeclaration, endOfDrawing, endOfRawText, endOfScript } from "./ends.ts";
import { cutOut, readTag, skipBlanks } from "./read-tag.ts";
import type { OurTree } from "./tree-adapter.ts";

type TreeParser = Parser<OurTree>;

const BANG = 0x21;
const SLASH = 0x2f;
const LESS = 0x3c;
const QUESTION = 0x3f;
const COMMENT = "<!--";
const DOCTYPE = /^<!doctype/i;
const CDATA = "<![CDATA[";
const CDATA_END = "]]>";

/**
 * Cuts a page into tags and text by the tokenizer states of the HTML standard and gives them to parse5, which builds the
 * tree. Left out are comments and what scripts, style sheets and drawings hold; JSON-LD stays. Returns how many elements
 * were open at once, at most. Time is linear in the length of the page.
 */
export function feedPage(page: string, parser: TreeParser): number {
  const source = withoutControls(page);
  let deepest = 0;
  for (let at = 0; at < source.length; ) {
    at = source.charCodeAt(at) === LESS ? feedMarkup(source, at, parser) : feedText(source, at, parser);
    deepest = Math.max(deepest, parser.openElements.stackTop);
  }
  parser.onEof({ type: Token.TokenType.EOF, location: null });
  return deepest;
}

/** Line ends as the standard has them, and no NUL: it stands for nothing. */
function withoutControls(page: string): string {
  const lines = page.includes("\r") ? page.replace(/\r\n?/g, "\n") : page;
  return lines.includes("\0") ? lines.replaceAll("\0", "") : lines;
}

/** Feeds what begins with "<" at `at`; says where the page goes on. */
function feedMarkup(source: string, at: number, parser: TreeParser): number {
  const next = source.charCodeAt(at + 1);
  if (isLetter(next)) return feedStartTag(source, at, parser);
  if (next === BANG) return feedDeclaration(source, at, parser);
  if (next === QUESTION) return endOfDeclaration(source, at);
  if (next !== SLASH || at + 2 >= source.length) return feedText(source, at, parser);
  if (!isLetter(source.charCodeAt(at + 2))) return endOfDeclaration(source, at);
  const read = readTag(source, at);
  if (read === undefined) return source.length;
  parser.onEndTag(read.tag);
  return read.end;
}

function feedStartTag(source: string, at: number, parser: TreeParser): number {
  const read = readTag(source, at);
  if (read === undefined) return source.length;
  const { tag, end } = read;
  parser.onStartTag(tag);
  const mode = parser.tokenizer.state;
  if (mode !== TokenizerMode.DATA) {
    parser.tokenizer.state = TokenizerMode.DATA;
    return feedRawText(source, end, { tag, mode, parser });
  }
  const isDrawing = tag.tagName === "svg" && !tag.selfClosing && parser.tokenizer.inForeignNode;
  return isDrawing ? endOfDrawing(source, end) : end;
}

interface RawText {
  readonly tag: Token.TagToken;
  readonly mode: TreeParser["tokenizer"]["state"];
  readonly parser: TreeParser;
}

/** Feeds the content of an element in which "<p>" is no tag: title, script, style, textarea. */
function feedRawText(source: string, from: number, { tag, mode, parser }: RawText): number {
  if (mode === TokenizerMode.PLAINTEXT) {
    feedWords(source.slice(from), parser);
    return source.length;
  }
  const isScript = mode === TokenizerMode.SCRIPT_DATA;
  const end = isScript ? endOfScript(source, from) : endOfRawText(source, from, tag.tagName);
  if (isScript ? !isJsonLd(tag) : tag.tagName === "style") return end;
  const content = cutOut(source, from, end);
  feedWords(mode === TokenizerMode.RCDATA ? decodeText(content) : content, parser);
  return end;
}

const isJsonLd = ({ attrs }: Token.TagToken): boolean =>
  attrs.some(({ name, value }) => name === "type" && value.includes("ld+json"));

function feedDeclaration(source: string, at: number, parser: TreeParser): number {
  if (source.startsWith(COMMENT, at)) return endOfComment(source, at);
  if (source.startsWith(CDATA, at) && parser.tokenizer.inForeignNode) {
    const from = at + CDATA.length;
    const end = source.indexOf(CDATA_END, from);
    feedWords(source.slice(from, end === -1 ? source.length : end), parser);
    return end === -1 ? source.length : end + CDATA_END.length;
  }
  const end = endOfDeclaration(source, at);
  // A page has one of these, and how old its markup is depends on all its parts.
  if (DOCTYPE.test(source.slice(at, at + 9))) parser.tokenizer.write(source.slice(at, end), false);
  return end;
}

/** Feeds the text from `at` to the next "<"; one at `at` itself begins no tag. */
function feedText(source: string, at: number, parser: TreeParser): number {
  const next = source.indexOf("<", at + 1);
  const end = next === -1 ? source.length : next;
  feedWords(decodeText(cutOut(source, at, end)), parser);
  return end;
}

const decodeText = (text: string): string => (text.includes("&") ? decodeHTML(text) : text);

/** The parser tells white space from words: only words begin the body of a page. */
function feedWords(chars: string, parser: TreeParser): void {
  const from = skipBlanks(chars, 0);
  if (from > 0) {
    const type = Token.TokenType.WHITESPACE_CHARACTER;
    parser.onWhitespaceCharacter({ type, chars: chars.slice(0, from), location: null });
  }
  if (from < chars.length) {
    const type = Token.TokenType.CHARACTER;
    parser.onCharacter({ type, chars: from === 0 ? chars : chars.slice(from), location: null });
  }
}

/** A to Z, a to z */
const isLetter = (code: number): boolean => {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
};
