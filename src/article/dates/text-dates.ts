import { type Day, isPublishingDay, toIsoDay } from "./calendar.ts";

/** Month names of many languages, lower case → 1 to 12. */
export type Months = ReadonlyMap<string, number>;

/** How a text is to be read where its digits leave it open. */
export interface DateReading {
  readonly months: Months;
  /** "03/04/2024" is the fourth of March where true, the third of April where false. */
  readonly isMonthFirst: boolean;
}

export interface TextDate {
  /** "2024-06-20" */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

interface DateForm {
  readonly pattern: RegExp;
  toDay(parts: readonly string[], reading: DateReading): Day | undefined;
}

const FORMS: readonly DateForm[] = [
  {
    // "2024-06-20", "2024/6/20", "2024.06.20"
    pattern: /(?<![\d/.-])((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/g,
    toDay: ([year, , month, day]) => numbers(year, month, day),
  },
  {
    // "20.06.2024", "6/20/2024", "20-06-24", "20. 6. 2024"
    pattern: /(?<![\d/.-])(\d{1,2})([./-])\s?(\d{1,2})\2\s?((?:19|20)\d\d|\d\d)(?![\d/]|[.-]\d)/g,
    toDay: ([first = "", separator, second = "", year = ""], { isMonthFirst }) => {
      // Two digits of a year say a date only beside two of the rest: "1.2.20" may be a version.
      if (year.length === 2 && (first.length < 2 || second.length < 2)) return undefined;
      const monthFirst = Number(second) > 12 || (isMonthFirst && separator !== "." && Number(first) <= 12);
      const century = year.length === 2 ? `20${year}` : year;
      return monthFirst ? numbers(century, first, second) : numbers(century, second, first);
    },
  },
  {
    // "20 June 2024", "20. Juni 2024", "20 de junio de 2024", "20th of June, 2024", "20-Jun-2024"
    pattern:
      /(?<![\p{N}.])(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[\s-]{0,3}(?:de\s|of\s|d['’])?(\p{L}{3,12})\.?,?[\s-]{0,3}(?:de\s|del\s)?((?:19|20)\d\d)(?!\d)/giu,
    toDay: ([day, month, year], { months }) => named(year, month, day, months),
  },
  {
    // "June 20, 2024", "Jun. 20th 2024"
    pattern:
      /(?<!\p{L})(\p{L}{3,12})\.?[\s-]{1,3}(\d{1,2})(?:st|nd|rd|th)?(?:\s?,\s{0,2}|[\s-]{1,3})((?:19|20)\d\d)(?!\d)/giu,
    toDay: ([month, day, year], { months }) => named(year, month, day, months),
  },
  {
    // "Jun 20 09:10:00 CEST 2024"
    pattern:
      /(?<!\p{L})(\p{L}{3})\s(\d{1,2})\s\d\d:\d\d:\d\d\s(?:[A-Z]{2,5}\s|[+-]\d{4}\s)?((?:19|20)\d\d)(?!\d)/gu,
    toDay: ([month, day, year], { months }) => named(year, month, day, months),
  },
  {
    // "2024 June 20", "2024. június 20"
    pattern: /(?<!\d)((?:19|20)\d\d)\.?[\s-](\p{L}{3,12})[\s-](\d{1,2})(?!\d)/gu,
    toDay: ([year, month, day], { months }) => named(year, month, day, months),
  },
  {
    // "2024年6月20日", "2024년 6월 20일", "2024. 6. 20"
    pattern: /(?<!\d)((?:19|20)\d\d)\s?[年년.]\s?(\d{1,2})\s?[月월.]\s?(\d{1,2})(?!\d)/g,
    toDay: ([year, month, day]) => numbers(year, month, day),
  },
];

/** Days written out in a text, in text order. Words and digits that name no real day are left out. */
export function findTextDates(text: string, reading: DateReading): readonly TextDate[] {
  const found = FORMS.flatMap(({ pattern, toDay }) =>
    [...text.matchAll(pattern)].flatMap((match): readonly TextDate[] => {
      const day = toDay(match.slice(1), reading);
      if (day === undefined || !isPublishingDay(day)) return [];
      return [{ value: toIsoDay(day), start: match.index, end: match.index + match[0].length }];
    }),
  );
  return found.toSorted((a, b) => a.start - b.start);
}

function numbers(year = "", month = "", day = ""): Day {
  return { year: Number(year), month: Number(month), day: Number(day) };
}

function named(year = "", word = "", day = "", months: Months): Day | undefined {
  const month = months.get(word.toLowerCase());
  return month === undefined ? undefined : { year: Number(year), month, day: Number(day) };
}
