import type { Claim, ClaimPlace } from "../page.ts";

const DAY_FORMS = [
  // "/2024/06/20/", "/2024-6-5-talks": the day that many outlets file a page under
  /(?:^|[/_.-])(?<year>(?:19|20)\d\d)(?<by>[/_.-])(?<month>0?[1-9]|1[0-2])\k<by>(?<day>0[1-9]|[12]\d|3[01]|[1-9](?=\k<by>|$))(?!\d)/,
  // "/20240620/", "_20240620."
  /(?:^|[/_.-])(?<year>(?:19|20)\d\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/,
  // "/20-06-2024"
  /(?:^|[/_-])(?<day>0?[1-9]|[12]\d|3[01])(?<by>[._-])(?<month>0?[1-9]|1[0-2])\k<by>(?<year>(?:19|20)\d\d)(?!\d)/,
];

/** What the addresses of a page say: its canonical one, and a day in the path. */
export function addressClaims(links: readonly ClaimPlace[], url: string | undefined): readonly Claim[] {
  const canonical = links
    .filter(({ element }) => element.attributes.get("rel")?.toLowerCase().split(/\s+/).includes("canonical"))
    .map(({ element }) => element.attributes.get("href")?.trim())
    .find((href) => href !== undefined && href !== "");
  return [
    ...(canonical === undefined
      ? []
      : [{ field: "canonical" as const, value: canonical, from: "link:canonical", at: undefined }]),
    ...dayClaims(url, "url"),
    ...dayClaims(canonical, "canonical-url"),
  ];
}

function dayClaims(url: string | undefined, from: string): readonly Claim[] {
  // An archive's own address ends in the page's; only the page's counts.
  const path = url?.replace(/^.*https?:\/\//s, "").replace(/[?#].*$/s, "");
  if (path === undefined) return [];
  const found = DAY_FORMS.map((form) => form.exec(path)?.groups).find((groups) => groups !== undefined);
  if (found === undefined) return [];
  const { year = "", month = "", day = "" } = found;
  const value = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return [{ field: "published", value, from, at: undefined }];
}
