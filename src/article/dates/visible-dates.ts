import type { Claim, ClaimPlace } from "../../page/page.ts";
import type { HtmlElement } from "../../page/tree.ts";
import type { IsoDate } from "../article.ts";
import { type Headline, isElsewhere, nearness } from "../headline.ts";
import { findShownTexts } from "../shown-texts.ts";
import { toIsoDate } from "./stated-date.ts";
import { type DateReading, findTextDates } from "./text-dates.ts";

/** A date that the page shows, and how far it reads like the day of publication. */
export interface VisibleDate {
  readonly value: IsoDate;
  readonly score: number;
  readonly order: number;
  readonly excerpt: string;
}

interface Seen {
  readonly words: string;
  readonly at: ClaimPlace;
  readonly kind: "time" | "class" | "text";
  /** A value that stands in an attribute, not in the words. */
  readonly stated?: string;
}

/** A line with a byline and a date; a longer one is a caption or an entry of a list. */
const SHORT_LINE_LENGTH = 60;
/** Words longer than this around a date are prose. */
const MAX_LINE_LENGTH = 120;
/** Most pages show few; a page with more is a list. */
const MAX_TEXTS = 400;

/** "20.06.2024", "20 June 2024": worth a closer look */
const DIGITS_OF_A_DATE = /(?:19|20)\d\d|\d\d[./-]\d\d[./-]\d\d/;
/** "Published 20 June 2024", "Veröffentlicht am", "von Ada Lind am" */
const PUBLISHED_LABEL =
  /\b(?:publi\w{2,12}|posted|created|released|issued|dated?|written|veröffentlicht|erschienen|erstellt|online seit|datum|pubblicato|gepubliceerd|publicado|publié)\b/i;
/** "originally published on", "zuerst erschienen am": said where a later date stands above */
const FIRST_PUBLISHED_LABEL =
  /\b(?:originally|first|zuerst|erstmals|ursprünglich)\s(?:published|posted|created|appeared|veröffentlicht|erschienen)\b/i;
/** "Updated", "Last reviewed", "Zuletzt geändert", "Stand:" */
const MODIFIED_LABEL =
  /\b(?:updated?|modified|revised|reviewed|changed|edited|last|aktualisiert|geändert|bearbeitet|zuletzt|stand|actualizado|aggiornato|mis à jour|bijgewerkt)\b/i;
/** "© 2024", "Copyright", "All rights reserved" */
const COPYRIGHT = /©|\(c\)|copyright|rights reserved|alle rechte/i;
/** "Event date", "starts on", "deadline", "born": days of something else */
const OTHER_DAY =
  /\b(?:event|starts?|ends?|deadline|expires?|until|since|born|died|geboren|access(?:ed)?|retrieved|abgerufen|joined|registriert|mitglied|next|upcoming|termin|bis)\b/i;
/** How the dates of a page are to be read, and where its headline stands. */
export interface DateSearch {
  readonly reading: DateReading;
  readonly headline: Headline;
}

/** Every date that the page shows, the likeliest first. */
export function findVisibleDates(
  root: HtmlElement,
  claims: readonly Claim[],
  { reading, headline }: DateSearch,
): readonly VisibleDate[] {
  const texts = findShownTexts(root, DIGITS_OF_A_DATE, MAX_TEXTS).map(
    (text): Seen => ({ ...text, kind: "text" }),
  );
  return [...claims.flatMap(fromClaim), ...texts]
    .flatMap((one) => toVisibleDate(one, reading, headline))
    .toSorted((a, b) => b.score - a.score || a.order - b.order);
}

function fromClaim({ field, value, from, at }: Claim): readonly Seen[] {
  if (field !== "published" || at === undefined) return [];
  if (from === "time:datetime") return [{ words: "", at, kind: "time", stated: value }];
  if (from === "time:text") return [{ words: value, at, kind: "time" }];
  return from === "class:date" && DIGITS_OF_A_DATE.test(value) ? [{ words: value, at, kind: "class" }] : [];
}

function toVisibleDate(seen: Seen, reading: DateReading, headline: Headline): readonly VisibleDate[] {
  const { words, at, kind, stated } = seen;
  const value = stated === undefined ? undefined : toIsoDate(stated, reading);
  if (value !== undefined)
    return [{ value, score: score(seen, headline, words), order: at.order, excerpt: value }];
  return findTextDates(words.slice(0, 2_000), reading).map((date) => {
    const before = words.slice(Math.max(0, date.start - 40), date.start);
    const isoTime =
      kind === "text" && words.length > MAX_LINE_LENGTH
        ? undefined
        : toIsoDate(words.slice(date.start), reading);
    return {
      value: isoTime?.startsWith(date.value) ? isoTime : date.value,
      score: score(seen, headline, before),
      order: at.order,
      excerpt: words.slice(0, MAX_LINE_LENGTH),
    };
  });
}

function score({ words, at, kind }: Seen, headline: Headline, before: string): number {
  const label = `${at.element.attributes.get("class") ?? ""} ${at.element.attributes.get("id") ?? ""}`;
  let points = kind === "time" ? 5 : kind === "class" ? 4 : 2;
  if (at.element.attributes.has("pubdate") || /publi|entry-date|post-date/i.test(label)) points += 3;
  if (/updated|modif/i.test(label)) points -= 2;
  if (PUBLISHED_LABEL.test(before)) points += 3;
  if (MODIFIED_LABEL.test(before)) points -= 2;
  if (OTHER_DAY.test(before)) points -= 4;
  if (COPYRIGHT.test(words)) points -= 3;
  if (FIRST_PUBLISHED_LABEL.test(before)) points += 6;
  if (words.length > MAX_LINE_LENGTH) points -= 5;
  else if (words.length > SHORT_LINE_LENGTH) points -= 2;
  if (words.length > SHORT_LINE_LENGTH && before.trim().length < 2) points += 3;
  if (isElsewhere(at.element, headline)) points -= 8;
  return points + nearness(at.order, headline);
}
