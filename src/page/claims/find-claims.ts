import type { Claim, PageIssue } from "../page.ts";
import { plainText } from "../plain-text.ts";
import type { HtmlElement } from "../tree.ts";
import { addressClaims } from "./address.ts";
import { gatherElements } from "./gather.ts";
import { comparableUrl, jsonLdClaims } from "./json-ld.ts";
import { metaClaims } from "./meta.ts";
import { microdataClaims } from "./microdata.ts";
import { visibleClaims } from "./visible.ts";

/** Fields whose values are words, often escaped once too often. Bylines keep their line breaks: they part name from role. */
const WORDED: ReadonlySet<Claim["field"]> = new Set(["title", "section", "outlet", "description", "agency"]);

/** Everything a page says about itself, most structured first; nothing is weighed here. */
export function findClaims(
  root: HtmlElement,
  url: string | undefined,
): {
  readonly claims: readonly Claim[];
  readonly bodyHint: string | undefined;
  readonly issues: readonly PageIssue[];
} {
  const found = gatherElements(root);
  const addresses = addressClaims(found.links, url);
  const metas = metaClaims(found.metas);
  const ownUrls = [
    url,
    ...[...addresses, ...metas].filter(({ field }) => field === "canonical").map(({ value }) => value),
  ]
    .filter((address) => address !== undefined)
    .map(comparableUrl);
  const { claims, bodyHint, issues } = jsonLdClaims(found.jsonLd, ownUrls);
  const language = found.html?.attributes.get("lang") ?? found.html?.attributes.get("xml:lang");
  return {
    claims: [
      ...claims,
      ...metas,
      ...microdataClaims(found.properties),
      ...visibleClaims(found),
      ...addresses,
      ...(language
        ? [{ field: "language" as const, value: language, from: "html:lang", at: undefined }]
        : []),
    ].map(toPlain),
    bodyHint,
    issues,
  };
}

function toPlain(claim: Claim): Claim {
  const isWorded = WORDED.has(claim.field) || (claim.field === "author" && claim.at === undefined);
  const value = isWorded ? plainText(claim.value) : claim.value;
  return value === claim.value ? claim : { ...claim, value };
}
