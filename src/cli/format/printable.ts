/**
 * Characters by which a page could steer a terminal or turn the order of what is seen: C0 (but tab and line feed),
 * DEL, C1, and the embedding and override marks of bidirectional text. e.g. "\u001b" in "\u001b[2J", "\u202e"
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
const PICTURES = 0x2400; // U+2400 on picture the characters from U+0000 on

/** The text with nothing in it that steers a terminal. Keeps its length, so that spans still hold. */
export function toPrintable(text: string): string {
  return text.replace(STEERING, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(PICTURES + code) : "\uFFFD";
  });
}

/** The value with every string in it made printable: once at the door, so that no formatter can forget it. */
export function withPrintableStrings<T>(value: T): T {
  if (typeof value === "string") return toPrintable(value) as T;
  if (Array.isArray(value)) return value.map(withPrintableStrings) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withPrintableStrings(item)]),
  ) as T;
}
