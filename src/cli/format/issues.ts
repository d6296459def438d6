import type { IssueCode } from "../../record/vocabulary.ts";

const WORDS: Readonly<Record<IssueCode, string>> = {
  "charset-guessed": "the page does not name its character set; it was worked out",
  "broken-encoding": "some characters of the page are broken",
  "broken-json-ld": "data that the page gives about itself is broken and was left out",
  "mended-json-ld": "data that the page gives about itself was broken and has been mended",
  "nesting-cut": "the page is nested too deeply; its deepest parts lost their structure",
  "page-cut": "the page is too long; its end was left out",
  "no-publication-date": "the page states no publication date; --published DATE gives one",
  "no-title": "the page has no title",
  "no-article": "nothing on the page reads like an article",
  "unsupported-language": "the article is not in English: its words were kept, nothing was read from them",
  "paywall-marker": "the text ends at a subscription wall",
  "text-cut": "the text is too long; nothing was read from its end",
  "bad-date": "the page states a date that is none",
};

/** The issue in plain words, with the code that records use. */
export const formatIssue = (code: IssueCode): string => `${WORDS[code]} (${code})`;
