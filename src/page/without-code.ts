// Where a comment, a script, a style sheet or a drawing begins: "<!--", "<script …>", "<style>", "<svg …>".
const CODE = /<!--|<(script|style|svg)\b[^>]{0,2000}>/iu;
// Another drawing inside, or HTML, which ends a drawing.
const UNSURE = /<(?:svg|p|div|h[1-6]|ul|ol|li|table|span|body|br|img)\b|<!--/iu;
const JSON_LD = /ld\+json/iu;

/**
 * The source of a page without what its scripts, style sheets and drawings hold: a third of a page's characters, none
 * of them for readers. The elements stay, and so does JSON-LD. What a comment holds is left to the parser, and so is
 * whatever has an end that is hard to tell: a script that writes a comment, a drawing with HTML or a drawing inside.
 */
export function withoutCode(source: string): string {
  const kept: string[] = [];
  let from = 0;
  const code = new RegExp(CODE, "giu");
  for (let match = code.exec(source); match; match = code.exec(source)) {
    const end = code.lastIndex;
    if (match[1] === undefined) {
      const close = source.indexOf("-->", match.index + 2);
      if (close === -1) break;
      code.lastIndex = close + 3;
      continue;
    }
    // A drawing may have no content at all: "<svg … />".
    if (match[0].endsWith("/>")) continue;
    const close = findClose(source, end, match[1]);
    if (close === undefined) break;
    code.lastIndex = close;
    if (isNeeded(match[0], match[1].toLowerCase(), source.slice(end, close))) continue;
    kept.push(source.slice(from, end));
    from = close;
  }
  return from === 0 ? source : `${kept.join("")}${source.slice(from)}`;
}

function isNeeded(tag: string, name: string, content: string): boolean {
  return name === "svg" ? UNSURE.test(content) : JSON_LD.test(tag) || content.includes("<!--");
}

/** Where the end tag of a script or style element begins. */
function findClose(source: string, from: number, name: string): number | undefined {
  const close = new RegExp(`</${name}[\\s/>]`, "giu");
  close.lastIndex = from;
  return close.exec(source)?.index;
}
