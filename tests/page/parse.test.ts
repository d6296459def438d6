import { expect, test } from "vitest";
import { parseHtml } from "../../src/page/parse.ts";
import type { HtmlNode } from "../../src/page/tree.ts";

const wordsOf = (node: HtmlNode): string =>
  node.kind === "text" ? node.value : node.children.map(wordsOf).join("");
const DEEP = "<div>".repeat(1000);

test.each([
  ["paragraphs", "<p>A.</p><p>B.</p>", "A.\nB."],
  ["an item in an item", "<ul><li>A.<ul><li>B.</ul></ul>C.", "A.\nB.\nC."],
  ["a line break", "A.<br>B.", "A.\nB."],
  ["cells", "<table><tr><td>A<td>B</table>", "A\nB"],
  ["words in a line", "A<b>b</b><i>c</i>.", "Abc."],
  ["no scripts", "A<script>b</script><style>c</style>.", "A."],
])("below the depth that is kept, borders of lines stay: %s", (_, html, words) => {
  const { root, issues } = parseHtml(`${DEEP}${html}`);
  expect(wordsOf(root)).toBe(`${words}\n`);
  expect(issues).toEqual([{ code: "nesting-cut" }]);
});

test("an element with more children than a call takes arguments loses none", () =>
  expect(wordsOf(parseHtml(`${DEEP}<p>${"<b>x</b>".repeat(200_000)}`).root)).toHaveLength(200_001));
