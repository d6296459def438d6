import { decodeHTMLAttribute } from "entities/decode";
import { html, Token } from "parse5";

const SPACE = 0x20;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const UPPER_CASE = /[A-Z]/;
/** A tag with more attributes is hostile; what it has beyond is left out, so that looking for repeated names stays cheap. */
const MAX_ATTRIBUTES = 256;

/** White space as HTML has it: blank, line feed, tab, form feed. The page has no carriage returns any more. */
const isBlank = (code: number): boolean => code === SPACE || code === 0x0a || code === 0x09 || code === 0x0c;

/** What ends the name of a tag: white space, "/", ">". */
export const endsName = (code: number): boolean => code === SLASH || code === GREATER || isBlank(code);

/** V8 copies a slice of fewer characters; a longer one shares the memory of the whole page. */
const SHARED_LENGTH = 13;

/** A part of the page as a string of its own: what is kept of a page, in a memo or a record, must not keep all of it. */
export function cutOut(source: string, from: number, to: number): string {
  const slice = source.slice(from, to);
  // A concatenation is made flat, in memory of its own, when it is sliced.
  return slice.length < SHARED_LENGTH ? slice : ` ${slice}`.slice(1);
}

/** A tag, and where the source goes on behind it. */
interface ReadTag {
  readonly tag: Token.TagToken;
  readonly end: number;
}

/**
 * Reads the tag that begins at `start` ("<p class=x>", "</p >"), by the tokenizer states of the HTML standard. Undefined
 * where the page ends inside it: the standard drops such a tag.
 */
export function readTag(source: string, start: number): ReadTag | undefined {
  const isEnd = source.charCodeAt(start + 1) === SLASH;
  const from = start + (isEnd ? 2 : 1);
  let at = from + 1;
  while (at < source.length && !endsName(source.charCodeAt(at))) at += 1;
  const tagName = lowerCase(source.slice(from, at));
  const tag: Token.TagToken = {
    type: isEnd ? Token.TokenType.END_TAG : Token.TokenType.START_TAG,
    tagName,
    tagID: html.getTagID(tagName),
    selfClosing: false,
    ackSelfClosing: false,
    attrs: [],
    location: null,
  };
  const end = source.charCodeAt(at) === GREATER ? at + 1 : readAttributes(source, at, tag);
  return end === undefined ? undefined : { tag, end };
}

/** Adds the attributes from `at` on to a tag; says where the tag ends, undefined where it does not. */
function readAttributes(source: string, start: number, tag: Token.TagToken): number | undefined {
  let at = start;
  while (at < source.length) {
    const code = source.charCodeAt(at);
    if (code === GREATER) return at + 1;
    if (code === SLASH && source.charCodeAt(at + 1) === GREATER) {
      tag.selfClosing = true;
      return at + 2;
    }
    if (code === SLASH || isBlank(code)) at += 1;
    else {
      const next = readAttribute(source, at, tag.attrs);
      if (next === undefined) return undefined;
      at = next;
    }
  }
  return undefined;
}

/** Adds one attribute, the first of its name; says where it ends, undefined where the page ends before. */
function readAttribute(source: string, start: number, attributes: Token.Attribute[]): number | undefined {
  let at = start + 1; // "=" at the start is part of the name
  while (at < source.length && !endsAttributeName(source.charCodeAt(at))) at += 1;
  const name = lowerCase(source.slice(start, at));
  at = skipBlanks(source, at);
  if (source.charCodeAt(at) !== EQUALS) {
    add(attributes, name, "");
    return at;
  }
  at = skipBlanks(source, at + 1);
  const end = endOfValue(source, at);
  if (end === -1) return undefined;
  const isQuoted = isQuote(source.charCodeAt(at));
  const value = cutOut(source, isQuoted ? at + 1 : at, end);
  add(attributes, name, value.includes("&") ? decodeHTMLAttribute(value) : value);
  return isQuoted ? end + 1 : end;
}

const endsAttributeName = (code: number): boolean => code === EQUALS || endsName(code);
const isQuote = (code: number): boolean => code === QUOTE || code === APOSTROPHE;

/** Where a value ends: at its closing quotation mark, or where it has none at white space or ">"; -1 where it does not. */
function endOfValue(source: string, from: number): number {
  const first = source.charCodeAt(from);
  if (isQuote(first)) return source.indexOf(first === QUOTE ? '"' : "'", from + 1);
  let at = from;
  while (at < source.length && source.charCodeAt(at) !== GREATER && !isBlank(source.charCodeAt(at))) at += 1;
  return at;
}

/** The first place from `from` on that is no white space. */
export function skipBlanks(source: string, from: number): number {
  let at = from;
  while (isBlank(source.charCodeAt(at))) at += 1;
  return at;
}

function add(attributes: Token.Attribute[], name: string, value: string): void {
  if (attributes.length < MAX_ATTRIBUTES && attributes.every((other) => other.name !== name))
    attributes.push({ name, value });
}

const lowerCase = (name: string): string =>
  UPPER_CASE.test(name) ? name.replace(/[A-Z]+/g, (run) => run.toLowerCase()) : name;
