import { elementText } from "../element-text.ts";
import type { Claim, ClaimPlace } from "../page.ts";
import type { Gathered } from "./gather.ts";

const MAX_TITLE_LENGTH = 400;
const MAX_BYLINE_LENGTH = 200;
const MAX_DATE_LENGTH = 80;
/** A page with more of these is a list of articles; what it says of itself stands among the first. */
const MAX_CLAIMS_OF_A_KIND = 40;

/** What the page shows: headings, `<time>`, and elements whose class or id calls them a byline or a date. */
export function visibleClaims(found: Gathered): readonly Claim[] {
  return [
    ...textClaims(found.titles, { field: "title", from: "title-element", limit: MAX_TITLE_LENGTH }),
    ...textClaims(found.headings, { field: "title", from: "h1", limit: MAX_TITLE_LENGTH }),
    ...found.bylines.slice(0, MAX_CLAIMS_OF_A_KIND).flatMap(bylineClaim),
    ...found.times.slice(0, MAX_CLAIMS_OF_A_KIND).flatMap(timeClaim),
    ...textClaims(found.dates, { field: "published", from: "class:date", limit: MAX_DATE_LENGTH }),
  ];
}

interface TextClaim {
  readonly field: Claim["field"];
  readonly from: string;
  /** Longer texts are left out: a wrapper, not the thing itself. */
  readonly limit: number;
}

function textClaims(places: readonly ClaimPlace[], { field, from, limit }: TextClaim): readonly Claim[] {
  return places.slice(0, MAX_CLAIMS_OF_A_KIND).flatMap((at): readonly Claim[] => {
    const value = elementText(at.element, limit + 1);
    return value === "" || value.length > limit ? [] : [{ field, value, from, at }];
  });
}

function bylineClaim(at: ClaimPlace): readonly Claim[] {
  const { name, attributes } = at.element;
  const isLink = name === "a" && attributes.has("href");
  const from = attributes.get("rel")?.includes("author")
    ? "rel:author"
    : isLink
      ? "link:author"
      : "class:byline";
  return textClaims([at], { field: "author", from, limit: MAX_BYLINE_LENGTH });
}

function timeClaim(at: ClaimPlace): readonly Claim[] {
  const stated = at.element.attributes.get("datetime")?.trim();
  const claim = (value: string, from: string): Claim => ({ field: "published", value, from, at });
  if (stated !== undefined && stated !== "") return [claim(stated, "time:datetime")];
  const text = elementText(at.element, MAX_DATE_LENGTH);
  return text === "" ? [] : [claim(text, "time:text")];
}
