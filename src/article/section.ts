import type { Page } from "../page/page.ts";

const MAX_SECTION_LENGTH = 60;
/** Names that file a page nowhere. */
const NOWHERE =
  /^(?:uncategori[sz]ed|allgemein|general|blog|posts?|articles?|news ?article|home|default|none|n\/a|null|undefined|website)$/i;

/** The section that the page files itself under: "World", "Politik"; the first where it names several. */
export function findSection(page: Page): string | undefined {
  return page.claims
    .filter(({ field }) => field === "section")
    .map(({ value }) => value.split(/\s*[,;|>]\s*/)[0] ?? "")
    .find((section) => section !== "" && section.length <= MAX_SECTION_LENGTH && !NOWHERE.test(section));
}
