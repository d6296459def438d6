// Where a comment, a script or a style sheet begins: "<!--", "<script …>", "<style>".
const CODE = /<!--|<(script|style)\b[^>]{0,2000}>/iu;
const JSON_LD = /ld\+json/iu;

/**
 * The source of a page without what its scripts and style sheets hold: half of a page's characters, on which the parser
 * would spend half of its time. The elements stay, and so does JSON-LD. What a comment holds is left to the parser, and so
 * is a script that itself writes a comment or a script: its end is hard to tell.
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
    const close = findClose(source, end, match[1]);
    if (close === undefined) break;
    code.lastIndex = close;
    if (JSON_LD.test(match[0]) || source.slice(end, close).includes("<!--")) continue;
    kept.push(source.slice(from, end));
    from = close;
  }
  return from === 0 ? source : `${kept.join("")}${source.slice(from)}`;
}

/** Where the end tag of a script or style element begins. */
function findClose(source: string, from: number, name: string): number | undefined {
  const close = new RegExp(`</${name}[\\s/>]`, "giu");
  close.lastIndex = from;
  return close.exec(source)?.index;
}
