import fc from "fast-check";

/** What a made-up news page says, apart from how it is written down. */
export interface NewsPage {
  readonly headline: string;
  readonly paragraphs: readonly string[];
}

const SPEAKERS = [
  "Finland",
  "the foreign minister of Peru",
  "President Adaeze Okoro",
  "Kenya's government",
  "A spokesman",
];
const CUES = [
  "said",
  "told reporters in Geneva",
  "insisted",
  "denied on Monday",
  "warned",
  "added after the meeting",
];
const CONTENTS = [
  "that the ferry treaty would be signed before the harvest",
  "“we will not close the bridge, whatever the river does”",
  "that talks on the railway “have no date and no room”, and that none had been asked for",
  'that "nobody has seen the map", a claim the other side rejects',
  "the café in Malmö was, and stays, neutral ground – for all 12.5 million guests",
];
const TAILS = [
  ".",
  ", according to two officials.",
  ", the ministry’s note reads.",
  " (see the third annex).",
];

const sentence = fc
  .tuple(
    fc.constantFrom(...SPEAKERS),
    fc.constantFrom(...CUES),
    fc.constantFrom(...CONTENTS),
    fc.constantFrom(...TAILS),
  )
  .map(
    ([speaker, cue, content, tail]) =>
      `${speaker[0]?.toUpperCase()}${speaker.slice(1)} ${cue} ${content}${tail}`,
  );

/** Three to eight paragraphs, no two alike, each long enough to be prose beyond doubt. */
export const newsPage: fc.Arbitrary<NewsPage> = fc.record({
  headline: fc.constantFrom(
    "Ministers meet on ferry treaty",
    "Peru and Kenya at odds over map",
    "Bridge stays open",
  ),
  paragraphs: fc.uniqueArray(
    fc.array(sentence, { minLength: 2, maxLength: 4 }).map((sentences) => sentences.join(" ")),
    { minLength: 3, maxLength: 8 },
  ),
});

export const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** Every character beyond ASCII as a numeric reference: "é" → "&#233;". */
export const escapeBeyondAscii = (html: string): string =>
  html.replace(/[^\n -~]/gu, (character) => `&#${character.codePointAt(0)};`);

/** How a page is written down. `between` stands between any two blocks; `around` wraps each paragraph. */
export interface Writing {
  readonly between?: string;
  readonly before?: string;
  readonly after?: string;
  readonly paragraph?: (html: string) => string;
}

export function writePage(page: NewsPage, writing: Writing = {}): string {
  const { between = "\n", before = "", after = "", paragraph = (html) => `<p>${html}</p>` } = writing;
  const blocks = page.paragraphs.map((text) => paragraph(escapeHtml(text)));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(page.headline)}</title></head>
<body>${before}<main><article><h1>${escapeHtml(page.headline)}</h1>${[...blocks].join(between)}</article></main>${after}</body></html>`;
}
