import type { Claim, ClaimPlace } from "../page.ts";
import { META_NAMES } from "./meta-names.ts";

/** `<meta name|property|http-equiv content>`: Open Graph, `article:*`, Dublin Core, Parse.ly and the like. */
export function metaClaims(metas: readonly ClaimPlace[]): readonly Claim[] {
  return [...metas.flatMap(({ element: { attributes } }) => claimsOf(attributes)), ...labelledClaims(metas)];
}

function claimsOf(attributes: ReadonlyMap<string, string>): readonly Claim[] {
  const value = attributes.get("content")?.trim();
  if (value === undefined || value === "") return [];
  return ["property", "name", "http-equiv"].flatMap((attribute): readonly Claim[] => {
    const name = attributes.get(attribute)?.trim().toLowerCase();
    const field = name === undefined ? undefined : (META_NAMES.get(name) ?? dateFieldOf(name));
    return field === undefined ? [] : [{ field, value, from: `meta:${name}`, at: undefined }];
  });
}

/** The label of an author in several languages. */
const WRITTEN_BY =
  /^(?:written by|by|author|verfasst von|geschrieben von|autor|écrit par|escrito por|scritto da|geschreven door)$/i;

/** `twitter:label1` "Written by" beside `twitter:data1` "Ada Lind" */
function labelledClaims(metas: readonly ClaimPlace[]): readonly Claim[] {
  const contents = new Map(
    metas.map(({ element: { attributes } }) => [
      attributes.get("name") ?? "",
      attributes.get("content")?.trim() ?? "",
    ]),
  );
  return ["1", "2"].flatMap((number): readonly Claim[] => {
    const value = contents.get(`twitter:data${number}`);
    if (!value || !WRITTEN_BY.test(contents.get(`twitter:label${number}`) ?? "")) return [];
    return [{ field: "author", value, from: `meta:twitter:data${number}`, at: undefined }];
  });
}

/** "w-published-date", "article-publish-time", "my:datepublished": names that nobody agreed on and everybody reads */
const PUBLISHED_NAME =
  /(?:^|[-_.:])(?:first)?pub(?:lish(?:ed)?|lication)?[-_.:]?(?:date|time|on|at)(?:[-_.:]|$)|date[-_.:]?published$/;

function dateFieldOf(name: string): Claim["field"] | undefined {
  return PUBLISHED_NAME.test(name) ? "published" : undefined;
}
