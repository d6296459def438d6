/** Marks that sit on the letter before them, and joiners: no column of their own. e.g. "\u0301" */
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
/** Scripts and pictures that take two columns. e.g. "東", "한", "🕊" */
const DOUBLE_WIDTH =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uFF01-\uFF60\u3000-\u303E]$/u;
/** e.g. "\u001b[1m" */
// biome-ignore lint/suspicious/noControlCharactersInRegex: colour begins with one
const COLOUR = /\u001b\[\d{1,3}m/g;
const WHITE_SPACE = /\s+/u;

/** Breaks text between words so that no line is wider than `width` columns, each begun with `indent`. */
export function wrap(text: string, width: number, indent = ""): string {
  const room = width - countColumns(indent);
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.split(WHITE_SPACE)) {
    if (word === "") continue;
    const columns = countColumns(word);
    if (line !== "" && used + 1 + columns > room) {
      lines.push(line);
      line = "";
    }
    used = line === "" ? columns : used + 1 + columns;
    line = line === "" ? word : `${line} ${word}`;
  }
  if (line !== "") lines.push(line);
  return lines.map((each) => indent + each).join("\n");
}

/** Columns the text takes in a terminal; colour takes none. */
export function countColumns(text: string): number {
  let columns = 0;
  for (const character of text.replace(COLOUR, "")) {
    if (DOUBLE_WIDTH.test(character)) columns += 2;
    else if (!NO_WIDTH.test(character)) columns += 1;
  }
  return columns;
}
