import type { Random } from "./random.ts";

const TAGS = [
  "a", "b", "i", "em", "font", "nobr", "span", "p", "div", "section", "article", "blockquote", "ul", "ol", "li", "dl",
  "dt", "dd", "h1", "h2", "h3", "table", "tbody", "tr", "td", "th", "caption", "form", "button", "pre", "center",
  "figure", "figcaption", "main", "aside", "header", "footer", "nav", "address", "details", "summary", "time", "q",
  "marquee", "applet", "object", "ruby", "rt",
] as const; // biome-ignore format: a word list

const VOID_TAGS = [
  "br",
  "hr",
  "img src=x",
  "input",
  "meta",
  "link",
  "wbr",
  "col",
  "embed",
  "area",
  "br/",
  "/br",
  "/p",
];

const WORDS = [
  "Finland said “no”.",
  "The minister of Peru,",
  " “We will not sign,” he added, ",
  "according to Kenya",
  "x",
  " ",
  "\n",
  "Most Read News",
  "Read more: the treaty of 2024 - a short history",
  "Sweden's \"offer\" 'was' refused",
  "é",
  "🕊",
];

/** Pieces in the manner of tree-construction tests, by what they attack. A page mixes pieces of one family with plain soup. */
export const families: Readonly<Record<string, readonly string[]>> = {
  formatting: ["<b><i>1</b>2</i>", "<a href=1>x<a href=2>y</a>", "<b><p>x</b>y</p>", "<font color=red><p>x<p></font>y", "<nobr><nobr>", "<b><b><b><b><p>x", "<i><div>x</i>y</div>", "<em><table><td>x</em>", "</b></i></a>", "<u><s><strike><tt><big>"],
  tables: ["<table>x<tr>y<td>z", "<table><p>out</p><tr><td>in", "<table><table>", "<td>cell</td>", "<caption>c<table>", "<colgroup><col><p>", "<tr><td><table><tr><th>", "<table><input type=hidden><form>", "<table><a>1<p>2</a>3</p>", "</table></td></tr>", "<tbody><select><tr>", "<table><script>x</script>y", "<table border><thead>Q<tfoot>R"],
  unclosed: ["<p>one<p>two", "<li>a<li>b<ul><li>c", "<dt>term<dd>said<dt>", "<option>a<option>b", "<p><ul><li><p>", "<div><span><p>", "<h1>x<h2>y", "<rb>a<rt>b<rp>c", "<body><p", "<a href='", "<p>x</div></section></article>", "</p></p></p>"],
  forms: ["<select><option>a<optgroup><option>b", "<select><p>x</select>", "<select><table><tr><td>", "<textarea>\n</p>x</textarea>", "<form><form></form>", "<button><button>x", "<input><keygen><isindex>", "<select><input>", "<fieldset><legend>x", "<datalist><option>", "<select><select>", "<label for=x>y"],
  templates: ["<template><p>x</p></template>", "<template><tr><td>y", "<template><template>z", "</template>", "<table><template><td>x", "<template shadowrootmode=open><p>said x", "<template><script>", "<select><template><p>", "<template><col><div>"],
  foreign: ["<svg><p>out", "<svg><foreignObject><p>in", "<svg><title><p>t", "<svg><desc>d<svg>", "<math><mi><p>x", "<math><annotation-xml encoding='text/html'><p>y", "<math><annotation-xml><p>z", "<svg><style>x<p>", "<svg/><p>", "<svg><script/>x", "<svg><a><b>", "<math><mtext><table><td>", "</svg></math>", "<svg viewbox=0 CLIPPATHUNITS=1>", "<svg><font color=1>"],
  frames: ["<frameset><frame>", "</frameset>", "<noframes><p>x</noframes>", "<iframe><p>x</iframe>", "<frameset><p>x", "<frame>", "<body><frameset>", "<html a=b>", "<body c=d>", "</html>x", "</body><p>after", "<head>", "</head><p>"],
  doctypes: ["<!DOCTYPE>", "<!doctype", "<!DOCTYPE html SYSTEM 'about:legacy-compat'>", "<!DOCTYPE html PUBLIC", "<!DOCTYPE html PUBLIC \"-//W3C//DTD HTML 3.2//EN\" x>", "<!DOCTYPEhtml>", "<!DOCTYPE\u0000>", "<!DOCTYPE html SYSTEM \"", "<!DOCTYPE potato bad>"],
  comments: ["<!-->", "<!--->", "<!---->", "<!-- -- -->", "<!--!>", "<!----!>", "<!--x--!>", "<!-- > -->", "<!x>", "</ >", "<?xml version=1?>", "</3>", "<3", "<!--<script>-->", "<! --x-->", "<>", "</>", "<!---", "<!--\u0000-->"],
  attributes: ["<p class=a b>", "<p a=1 a=2>", "<p =x>", "<p a='1'b=\"2\">", "<p \"=1>", "<a href=//x/y?a&b;c>", "<p a\u0000b=\u0000>", "<p class=hidden style=display:none>", "<p hidden>", "<div id=comments class=share>", "<p a=&amp b=&lt;>", "<p/a/b/c>", "<p a= >", "<p\fclass\f=\fx>", "<P ID='x' CLASS=\"y\">", "<div itemprop=articleBody itemscope>", "<time datetime=2024-13-45>"],
  entities: ["&amp", "&ampx;", "&#x", "&#0;", "&#x110000;", "&#xD800;", "&#128;", "&notit;", "&nbsp", "&hellip;", "&lt;p&gt;", "&;", "&#;", "&ldquo;x&rdquo;", "&quot", "&apos;", "&CounterClockwiseContourIntegral;", "&#99999999999;", "&NotEqualTilde;", "&shy;", "&#8203;", "&#xfffe;"],
  rawText: ["<script><!--<script></script>", "<script>'</p>'</script>", "<style></style", "<title>a<b>c</title>", "<textarea><p>", "<xmp><p>x</xmp>", "<plaintext>", "<noembed>x</noembed>", "<noscript><p>x</noscript>", "<pre>\n\nx", "<listing>\ny", "<script type=application/ld+json>{\"@type\":</script>", "<script></script >", "<style><!--</style>-->"],
  sections: ["<![CDATA[x]]>", "<svg><![CDATA[<p>y]]>", "<math><![CDATA[z]]", "<![cdata[q]]>", "<svg><![CDATA[", "]]>", "<![if IE]><p>x<![endif]>", "<!--[if lt IE 9]><p>y<![endif]-->", "<p><![CDATA[\u0000]]>"],
  nulls: ["\u0000", "<p\u0000>", "<\u0000p>", "a\u0000b", "<svg>\u0000", "<table>\u0000", "<select>\u0000<option>", "<script>\u0000</script>", "\uffff", "\u0001\u0008\u000b\u001f\u007f\u0080", "\ufeff", "\ud800", "\udc00", "\r\r\n", "\u2028\u2029", "\u202e"],
}; // biome-ignore format: one family a line

/** A page of tag soup: `length` pieces, about half of them of the family. Never balanced on purpose. */
export function tagSoup(random: Random, family: string, length: number): string {
  const special = families[family];
  if (special === undefined) throw new RangeError(`no family of tag soup is called "${family}"`);
  const pieces = Array.from({ length }, () =>
    random.chance(0.5) ? random.pick(special) : plainPiece(random),
  );
  return pieces.join("");
}

function plainPiece(random: Random): string {
  const tag = random.pick(TAGS);
  switch (random.below(4)) {
    case 0:
      return `<${tag}>`;
    case 1:
      return `</${tag}>`;
    case 2:
      return `<${random.pick(VOID_TAGS)}>`;
    default:
      return random.pick(WORDS);
  }
}
