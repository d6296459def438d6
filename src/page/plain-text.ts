import { elementText } from "./element-text.ts";
import { parseHtml } from "./parse.ts";

/** "Rivals &amp; allies", "<em>Rivals</em> …" */
const MARKUP = /[<&]/;
const WHITE_SPACE = /[\s\u200b\ufeff]+/g;

/** A value that a page gives as text and wrote as markup: "Rivals &amp;amp; allies" → "Rivals & allies". White space is folded. */
export function plainText(value: string): string {
  const text = MARKUP.test(value) ? elementText(parseHtml(value).root, value.length) : value;
  return text.replace(WHITE_SPACE, " ").trim();
}
