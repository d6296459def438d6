import type { Claim } from "./page.ts";

/** "---\ntitle: …\ndate: …\n---\n" at the very start of a Markdown file */
const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/;
/** `title: "A treaty"` */
const ENTRY = /^([A-Za-z_-]{1,40}):[ \t]*(.*?)[ \t]*$/;
const FIELDS: ReadonlyMap<string, Claim["field"]> = new Map([
  ["title", "title"],
  ["author", "author"],
  ["authors", "author"],
  ["date", "published"],
  ["published", "published"],
  ["updated", "modified"],
  ["url", "canonical"],
  ["section", "section"],
  ["source", "outlet"],
  ["lang", "language"],
  ["language", "language"],
]);

/** Splits a Markdown file into what its front matter claims and the rest. Only plain `key: value` lines are read. */
export function splitFrontMatter(source: string): {
  readonly claims: readonly Claim[];
  readonly rest: string;
} {
  const matter = FRONT_MATTER.exec(source);
  if (matter === null) return { claims: [], rest: source };
  const claims = (matter[1] ?? "").split(/\r?\n/).flatMap((line): readonly Claim[] => {
    const [, key = "", value = ""] = ENTRY.exec(line) ?? [];
    const field = FIELDS.get(key.toLowerCase());
    const bare = value.replace(/^(["'])(.*)\1$/s, "$2");
    if (field === undefined || bare === "") return [];
    return [{ field, value: bare, from: `front-matter:${key}`, at: undefined }];
  });
  return { claims, rest: source.slice(matter[0].length) };
}
