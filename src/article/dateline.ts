/** "KESH, 2 March (Reuters) - ", "PARIS — ", "NEW DELHI (AP) – ", "Kesh, March 2 (Xinhua) -- " */
const DATELINE =
  /^(?<place>\p{Lu}[\p{L}.'’ -]{1,40}?(?:[,/]\s?\p{Lu}[\p{L}.'’ -]{1,30}?){0,2})(?:,?\s(?<date>\p{L}{3,10}\.?\s\d{1,2}(?:,?\s\d{4})?|\d{1,2}\.?\s\p{L}{3,10}\.?(?:\s\d{4})?))?,?\s?(?:\((?<credit>[^()]{2,40})\)|,\s(?<bare>[\p{Lu}]{2,10}))?\s?(?:[-–—]{1,2}|:|\.\s?[-–—]{1,2})\s/u;
/** "KESH", "NEW KESH, Orland": the city in capitals, the state as usual */
const CAPITALS = /^[^\p{Ll},/]{3,}(?:[,/]|$)/u;
/** Words that begin sentences with a dash, in capitals or not: "BREAKING - ", "UPDATE 2 - " */
const NOT_A_PLACE =
  /^(?:breaking|update|exclusive|analysis|opinion|explainer|watch|live|correction|note|warning|summary|factbox|editorial|comment|video|photos?)\b/i;

export interface Dateline {
  /** Where the report was filed, as printed: "KESH". */
  readonly place: string;
  /** What stands in brackets behind it, or bare capitals: "Reuters". */
  readonly credit: string | undefined;
  /** Characters from the start of the paragraph to the prose behind it. */
  readonly length: number;
}

/** A standfirst, a byline or a credit may stand before the paragraph that the dateline opens. */
const MAX_PARAGRAPHS = 4;
/** "MS. LIND: ", "MODERATOR: ": who speaks */
const SPEAKER = /^[\p{Lu}.'’ -]{2,40}:\s/u;

/** The dateline of an article, at the start of one of its first paragraphs; a transcript's speakers are no places. */
export function findArticleDateline(paragraphs: readonly string[]): Dateline | undefined {
  const isTranscript = paragraphs.filter((paragraph) => SPEAKER.test(paragraph)).length > 1;
  return paragraphs
    .slice(0, MAX_PARAGRAPHS)
    .filter((paragraph) => !(isTranscript && SPEAKER.test(paragraph)))
    .map(findDateline)
    .find((dateline) => dateline !== undefined);
}

/**
 * The dateline at the start of a paragraph. A place counts where it is in capitals, dated or followed by
 * a credit: "Kesh - the old town - …" is none.
 */
export function findDateline(paragraph: string): Dateline | undefined {
  const match = DATELINE.exec(paragraph.slice(0, 200));
  const found = match?.groups;
  const place = found?.place?.trim();
  if (match === null || found === undefined || place === undefined || NOT_A_PLACE.test(place))
    return undefined;
  const credit = found.credit ?? found.bare;
  if (!CAPITALS.test(place) && found.date === undefined && credit === undefined) return undefined;
  return { place, credit: credit?.trim(), length: match[0].length };
}
