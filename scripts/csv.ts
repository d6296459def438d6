/** Reads comma-separated values with a header row; fields may be quoted and hold commas, quotes and line breaks. */
export function parseCsv(content: string): readonly ReadonlyMap<string, string>[] {
  const [header = [], ...rows] = toCells(content.replace(/^\uFEFF/u, ""));
  return rows
    .filter((row) => row.length > 1)
    .map((row) => new Map(header.map((name, index) => [name, row[index] ?? ""])));
}

function toCells(content: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  // One cell and what ends it: "a ""b""", or plain,
  for (const [, quoted, plain, end] of content.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gu)) {
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain ?? "").trim());
    if (end === "") break;
    if (end !== ",") rows.push([]);
  }
  return rows;
}
