import fc from "fast-check";
import { type DefaultTreeAdapterTypes as Parse5, parse } from "parse5";
import { describe, expect, test } from "vitest";
import { parseHtml } from "../../src/page/parse.ts";
import type { HtmlNode } from "../../src/page/tree.ts";

/** What the page feeds without: comments, and the content of scripts, style sheets and drawings. */
const EMPTIED = new Set(["script", "style", "svg"]);

/** A tree as lines, one a node; texts that a comment parts are one. */
function toLines(kind: "ours" | "parse5", source: string): readonly string[] {
  const lines: string[] = [];
  const open = (depth: number, name: string, attributes: readonly (readonly [string, string])[]): void =>
    void lines.push(`${" ".repeat(depth)}<${name} ${JSON.stringify(attributes.toSorted())}`);
  const words = (depth: number, value: string): void => {
    const before = `${" ".repeat(depth)}#`;
    if (lines.at(-1)?.startsWith(before)) lines.push(`${lines.pop()}${JSON.stringify(value).slice(1, -1)}`);
    else lines.push(`${before}${JSON.stringify(value).slice(1, -1)}`);
  };
  const walkOurs = (node: HtmlNode, depth: number): void => {
    if (node.kind === "text") {
      words(depth, node.value);
      return;
    }
    open(depth, node.name, [...node.attributes]);
    if (!EMPTIED.has(node.name)) for (const child of node.children) walkOurs(child, depth + 1);
  };
  const walkTheirs = (node: Parse5.ChildNode, depth: number): void => {
    if ("value" in node) words(depth, node.value);
    if (!("tagName" in node)) return;
    open(
      depth,
      node.tagName,
      node.attrs.map(({ name, value }) => [name, value]),
    );
    if (!EMPTIED.has(node.tagName)) for (const child of node.childNodes) walkTheirs(child, depth + 1);
  };
  if (kind === "ours") for (const child of parseHtml(source).root.children) walkOurs(child, 0);
  else for (const child of parse(source, { scriptingEnabled: false }).childNodes) walkTheirs(child, 0);
  return lines;
}

/** HTML in a drawing may leave it or keep it open behind its own end tag; with us a drawing ends there, and nowhere else. */
const HTML_IN_DRAWING = /<svg>(?!<\/svg>)/u;

const PIECES = (
  "<p> </p> <div\tclass=a> </div> <table> </table> <tr> <td> </td> <caption> <col> <b> </b> <i </i> <a\thref='x&amp;y'> </a> <nobr> " +
  "<font\tcolor=red> /> > < & amp; &lt &notit; &copy=1 &#10; &#x41 &#128; é text - -> --> --!> <!-- <! <?xml </ </\t> <!doctype\thtml> " +
  '<!DOCTYPE\thtml\tPUBLIC\t"-//W3C//DTD\tHTML\t3.2//EN"> <script> </script> <style> </style> <title> </title> <textarea> </textarea> ' +
  "<svg> </svg> <svg/> <math> </math> <mi> <foreignObject> <desc> <![CDATA[ ]]> <template> </template> <select> <option> </select> " +
  "<head> </head> <body\ta=b> </body> <html\tlang=en\tlang=de> </html> <li> <ul> </ul> <pre> </pre> <noscript> </noscript> <h1> </h1> " +
  "<form> </form> <input\ttype=hidden> <br> </br> <img\talt='b>c'> <xmp> </xmp> <iframe> </iframe> <plaintext> <button> <dd> <dt> <x/y/> " +
  "<P\tCLASS=É&eacute;> x=1 = ' \" <a\tb=' <a\tb='c'd>"
)
  .split(" ")
  .map((piece) => piece.replaceAll("\t", " "))
  .concat(" ", "\n", "\r\n", "\f", "\t", "\u00a0");

describe("a page has the tree that parse5 alone gives it", () => {
  test.each([
    ["a tag in capitals", "<DIV CLASS=A>x</DIV>"],
    ["attributes", "<a b c=1 d='2' e=\"3\" f = 4 g=5/ h/i =j b=k>x</a>"],
    ["a quotation mark in a name", "<a b\"c='d'e>x"],
    ["no tags", "1 < 2 <3 a<b </ </> <> <! > <? >"],
    ["references", "<p title='&lt;&copy&copyx&copy=1&#65;'>&lt;&copy&copyx&copy=1&#65;&amp"],
    ["comments", "a<!-->b<!--->c<!-- -- > --!>d<!-- > -->e<!----->f<!--g"],
    ["a page that ends in a tag", "<p>a</p><p class='b"],
    ["a title", "<title>a<b>&amp;</title >c<textarea>\n<p></textarea>"],
    ["a script in a script", "<script><!-- <script> </script> --></script>a<script><!--></script>b"],
    ["a script that writes one and does not end", "<script><!-- <script> </script> a"],
    ["a drawing with HTML", "<svg><g><title>a</title><p>b</svg>c"],
    ["a formula", "<math><mi>a<![CDATA[<b>]]></mi></math><![CDATA[c]]>"],
    ["text in a table", "<table>a<tr>b<td>c</table>d"],
    ["formatting that is closed in the wrong place", "<b>a<p>b<i>c</b>d</p>e</i>f"],
    ["line ends", "<pre>\r\n\r\na\rb</pre>"],
    ["an old doctype", '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2//EN"><p>a<table></table>'],
    ["plain text to the end", "<p>a<plaintext><b></plaintext>"],
  ])("%s", (_, source) => expect(toLines("ours", source)).toEqual(toLines("parse5", source)));

  test("markup of any order", () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }), (pieces) => {
        const source = pieces.join("");
        fc.pre(!HTML_IN_DRAWING.test(source));
        expect(toLines("ours", source)).toEqual(toLines("parse5", source));
      }),
      { numRuns: 1000 },
    ));
});

const scriptWords = (source: string): readonly string[] => {
  const found: string[] = [];
  const walk = (node: HtmlNode): void => {
    if (node.kind === "text") return;
    if (node.name === "script")
      found.push(node.children.map((child) => (child.kind === "text" ? child.value : "")).join(""));
    for (const child of node.children) walk(child);
  };
  walk(parseHtml(source).root);
  return found;
};

test("of scripts only data is kept", () =>
  expect(scriptWords('<script>let a</script><script type="application/ld+json">{"<b>": 1}</script>')).toEqual(
    ["", '{"<b>": 1}'],
  ));

test("what templates hold is left out, but for a shadow root", () => {
  const shown = (attributes: string): string =>
    toLines("ours", `<template ${attributes}><p>a</template>`).join("");
  expect(shown("")).not.toContain("<p");
  expect(shown("shadowrootmode=open")).toContain("<p");
});

test.each([
  ["attributes of one tag", `<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}`).join(" ")}>`],
  ["drawings that do not end", "<svg>".repeat(50_000)],
  ["comments that do not end", "<!-- --".repeat(100_000)],
  ["quotation marks that do not close", "<a b='".repeat(100_000)],
  ["scripts with comments", "<script><!--</script>".repeat(30_000)],
  ["ends without starts", "</p </".repeat(100_000)],
  ["doctypes", "<!doctype html>".repeat(50_000)],
])("time is linear: %s", (_, source) => {
  const start = process.cpuUsage();
  parseHtml(source);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(2_000);
});
