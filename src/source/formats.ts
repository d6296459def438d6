import { ReadError } from "../errors.ts";
import type { InputFormat } from "./input.ts";

/** How much of an input `sniffFormat` wants to see, in bytes. */
export const SNIFFED_BYTES = 1024;

const FORMAT_OF_ENDING: ReadonlyMap<string, InputFormat> = new Map([
  [".html", "html"],
  [".htm", "html"],
  [".xhtml", "html"],
  [".txt", "text"],
  [".text", "text"],
  [".md", "markdown"],
  [".markdown", "markdown"],
  [".jsonl", "jsonl"],
  [".ndjson", "jsonl"],
]);

/** The endings that a folder is searched for; each may be followed by `.gz`. */
export const PAGE_ENDINGS: readonly string[] = [...FORMAT_OF_ENDING.keys()];

/** "story.html.gz" → ".html" */
const ENDING = /(\.[a-z]{1,10})(?:\.gz)?$/i;
/** "<!doctype html>", "<?xml …", "<!-- saved from", "<div>" */
const MARKUP = /^<(?:!doctype|!--|\?xml|[a-z])/i;
/** `{"url": …` on one line */
const JSON_LINE = /^\{[ \t]{0,100}"/;
/** `{` and the first field on the next line, or `[{"url": …` */
const JSON_DOCUMENT = /^(?:\[\s{0,100})?\{\s{0,100}"/;
/** Bytes that text of no common charset holds (WHATWG MIME Sniffing, "binary data byte"). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const BINARY = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f]/;

/** The format that a file's ending promises, or undefined where the ending is none of ours. */
export function formatOfName(name: string): InputFormat | undefined {
  const ending = ENDING.exec(name)?.[1];
  return ending === undefined ? undefined : FORMAT_OF_ENDING.get(ending.toLowerCase());
}

/**
 * The format of an input that no ending names, from its first bytes. Markdown cannot be told from text.
 * @throws ReadError where it is neither pages nor text
 */
export function sniffFormat(name: string, head: Uint8Array): InputFormat {
  const start = headText(head).trimStart();
  if (start.startsWith("%PDF-")) throw unsupported(name, "a PDF file");
  if (start.startsWith("{\\rtf")) throw unsupported(name, "an RTF file");
  if (MARKUP.test(start)) return "html";
  if (JSON_LINE.test(start)) return "jsonl";
  if (JSON_DOCUMENT.test(start))
    throw unsupported(name, "one JSON document; write one object a line instead (.jsonl)");
  if (BINARY.test(start)) throw unsupported(name, "a binary file");
  return "text";
}

/** ASCII is all that sniffing looks at, so any charset that keeps it will do. */
function headText(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder("utf-16le").decode(head);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder("utf-16be").decode(head);
  return new TextDecoder("utf-8").decode(head);
}

function unsupported(name: string, what: string): ReadError {
  return new ReadError(
    "unsupported-content",
    `${name} is ${what}; HTML, text, Markdown and JSON lines can be read`,
  );
}
