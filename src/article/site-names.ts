import { getDomainWithoutSuffix } from "tldts";
import type { Page } from "../page/page.ts";

/** What a page's outlet may be called in a title, as letters and digits only. */
export interface SiteNames {
  readonly names: ReadonlySet<string>;
  /** The registrable label of the page's host: "heraldpost" of www.heraldpost.example; "" where there is none. */
  readonly label: string;
}

/** Words that outlets add to their name or leave out: "The Herald Online", "Herald News". */
const FILLERS =
  /\b(?:the|der|die|das|le|la|el|blog|news|online|magazine?|magazin|com|org|net|co|uk|de|official|website|site|homepage)\b/g;
/** "Herald Post: Talks fail" is more than a name. */
const PARTED = /[|:»«–—]|\s-\s/;
const MIN_LABEL_LENGTH = 4;
const MAX_SITE_WORDS = 6;

/** The names by which a page's outlet calls itself, and its host. */
export function siteNames(page: Page): SiteNames {
  const said = page.claims.filter(({ field }) => field === "outlet").map(({ value }) => value);
  const names = said.flatMap((name) => [comparable(name), comparable(withoutFillers(name))]);
  const label = getDomainWithoutSuffix(addressOf(page) ?? "") ?? "";
  return { names: new Set(names.filter((name) => name.length > 1)), label: comparable(label) };
}

/** The page's own address, for its host: where it came from, else what it calls canonical. */
export function addressOf(page: Page): string | undefined {
  return page.url ?? page.claims.find(({ field }) => field === "canonical")?.value;
}

/** "Herald Post", "The Herald Post News" on a page of the Herald Post: its name and nothing else */
export function isWholeSiteName(words: string, { names, label }: SiteNames): boolean {
  const [whole, bare] = [comparable(words), comparable(withoutFillers(words))];
  if (whole === "") return false;
  return names.has(whole) || names.has(bare) || whole === label || (bare !== "" && bare === label);
}

/** "Herald Post", "heraldpost.example", "Herald Post News" on www.heraldpost.example */
export function isSiteName(words: string, { names, label }: SiteNames): boolean {
  const bare = comparable(withoutFillers(words));
  const whole = comparable(words);
  if (whole === "" || words.split(/\s+/).length > MAX_SITE_WORDS) return false;
  if (names.has(whole) || names.has(bare)) return true;
  if (label.length < MIN_LABEL_LENGTH || bare.length < MIN_LABEL_LENGTH) return whole === label;
  if (label.startsWith(bare) || label.endsWith(bare)) return true;
  return !PARTED.test(words) && (bare.startsWith(label) || whole.startsWith(label));
}

/** Letters and digits alone, lower case: for comparing names and titles that differ in typography. */
export function comparable(words: string): string {
  return words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

function withoutFillers(words: string): string {
  return words.toLowerCase().replace(FILLERS, " ");
}
