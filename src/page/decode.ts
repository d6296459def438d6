import { isAscii, isUtf8 } from "node:buffer";
import sniffHtmlEncoding from "html-encoding-sniffer";
import { decode, isSupported, labelToName } from "whatwg-encoding";
import type { PageIssue } from "./page.ts";

const NOT_LABELLED = "";
const UTF_8 = "UTF-8";
const WINDOWS_1252 = "windows-1252";
const REPLACEMENT = "\uFFFD";
/** How far into a page a late `<meta charset>` still counts: the standard reads 1,024 bytes, browsers change course later. */
const LATE_LABEL_BYTES = 65_536;
/** A page is still UTF-8 with a few broken characters, as where a cut or a bad paste went through one. */
const MAX_BROKEN_SHARE = 0.05;

/** Well-formed UTF-8 with as many characters beyond ASCII is no accident. */
const MIN_BEYOND_ASCII = 4;

/** `<meta content="text/html; charset=koi8-r">` */
const LATE_LABEL = /<meta\b[^>]{0,300}?\bcharset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{1,40})/i;

/**
 * Decodes a page as the HTML standard's encoding sniffing has it: byte order mark, then the transport's charset, then
 * the page's own. Where nobody names one: UTF-8 if the bytes are that, which chance does not bring about, else windows-1252, with `charset-guessed`.
 * Never throws; bytes that are not of the charset become U+FFFD, with `broken-encoding`.
 */
export function decodeBytes(
  bytes: Uint8Array,
  charset: string | undefined,
): { readonly text: string; readonly issues: readonly PageIssue[] } {
  const named = namedEncoding(bytes, charset);
  const encoding = charset === undefined && isResaved(bytes) ? UTF_8 : (named ?? guessEncoding(bytes));
  const text = decodeAs(bytes, encoding);
  const issues: PageIssue[] = [];
  if (named === undefined && encoding !== UTF_8) issues.push({ code: "charset-guessed" });
  if (text.includes(REPLACEMENT)) issues.push({ code: "broken-encoding" });
  return { text, issues };
}

function namedEncoding(bytes: Uint8Array, charset: string | undefined): string | undefined {
  const sniffed = sniffEncoding(bytes, charset);
  if (sniffed !== NOT_LABELLED) return sniffed;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, LATE_LABEL_BYTES));
  const late = LATE_LABEL.exec(head.toString("latin1"))?.[1];
  const encoding = late === undefined ? null : labelToName(late);
  if (encoding === null) return undefined;
  // A page whose label could be read as bytes is not UTF-16, whatever it says.
  return encoding.startsWith("UTF-16") ? UTF_8 : encoding;
}

/** As the standard has it; the library throws on some half-written `<meta>` labels, which name nothing then. */
function sniffEncoding(bytes: Uint8Array, charset: string | undefined): string {
  const transport = charset === undefined ? {} : { transportLayerEncodingLabel: charset };
  try {
    return sniffHtmlEncoding(bytes, { ...transport, defaultEncoding: NOT_LABELLED });
  } catch {
    return (charset === undefined ? undefined : labelToName(charset)) ?? NOT_LABELLED;
  }
}

/**
 * Whether a page is UTF-8 whatever its own label says: tools that save pages write UTF-8 and leave the label as it was.
 * Here alone we part from the standard: that many characters of two bytes or more come out well-formed by no chance.
 */
function isResaved(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xff || bytes[0] === 0xfe || isAscii(bytes) || !isUtf8(bytes)) return false;
  let beyondAscii = 0;
  for (const byte of bytes) if (byte >= 0xc2 && ++beyondAscii >= MIN_BEYOND_ASCII) return true;
  return false;
}

function guessEncoding(bytes: Uint8Array): string {
  return isMostlyUtf8(decodeAs(bytes, UTF_8)) ? UTF_8 : WINDOWS_1252;
}

/** In a windows-1252 page nearly every character beyond ASCII is broken when read as UTF-8. */
function isMostlyUtf8(text: string): boolean {
  let beyondAscii = 0;
  let broken = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) beyondAscii += 1;
    if (code === 0xfffd) broken += 1;
  }
  return broken <= beyondAscii * MAX_BROKEN_SHARE;
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  // Node's TextDecoder is fast and right for UTF-8; for windows-1252 it reads 0x80 to 0x9F as control characters.
  if (encoding === UTF_8 || !isSupported(encoding)) return new TextDecoder().decode(bytes);
  return decode(bytes, encoding);
}
