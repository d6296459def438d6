import { expect, test } from "vitest";
import { findMetadata, type Metadata } from "../../src/article/metadata.ts";
import { findTitle } from "../../src/article/title.ts";
import { decodePage } from "../../src/page/read-page.ts";
import { silent } from "../../src/text/trace.ts";
import { metadataLexicon } from "../support/metadata-lexicon.ts";

function metadataOf(html: string, text = "", url?: string): Metadata {
  const page = decodePage({
    name: "test",
    format: "html",
    content: html,
    ...(url === undefined ? {} : { url }),
  });
  return findMetadata(
    page,
    { text, paragraphs: [text] },
    { lexicon: metadataLexicon, trace: silent, title: findTitle(page) },
  );
}

test("outlet: its name, its domain, the agency it credits", () =>
  expect(
    metadataOf(
      '<meta property="og:site_name" content="Herald Post">',
      "KESH (AP) — Ministers met.",
      "https://news.heraldpost.co.uk/a",
    ).outlet,
  ).toEqual({ name: "Herald Post", domain: "heraldpost.co.uk", agency: "AP" }));
test("section, and sections that are none", () => {
  expect(metadataOf('<meta property="article:section" content="World, Asia">').section).toBe("World");
  expect(metadataOf('<meta property="article:section" content="Uncategorized">').section).toBeUndefined();
});
test("the canonical address, made whole", () => {
  const link = (href: string): string => `<link rel="canonical" href="${href}">`;
  expect(metadataOf(link("/talks"), "", "https://a.example/x?y").canonicalUrl).toBe(
    "https://a.example/talks",
  );
  expect(metadataOf(link("javascript:alert(1)")).canonicalUrl).toBeUndefined();
  expect(metadataOf(link("not an address")).canonicalUrl).toBeUndefined();
});

const ENGLISH =
  "The ministers of both countries met in the capital on Monday and said that the talks would go on.";
const GERMAN =
  "Die Minister beider Länder trafen sich am Montag in der Hauptstadt und setzten die Gespräche fort.";
test("language: from the words, whatever the page says", () => {
  expect(metadataOf('<html lang="en">', GERMAN).language).toBe("de");
  expect(metadataOf('<html lang="de">', ENGLISH).language).toBe("en");
});
test("language: from the page where the words are few, und where nothing tells", () => {
  expect(metadataOf('<html lang="fr-CA">', "Oui.").language).toBe("fr");
  expect(metadataOf("", "12 + 3").language).toBe("und");
});
test("an empty page has issues and no values", () => {
  const found = metadataOf("");
  expect(found.issues.map(({ code }) => code)).toEqual(["no-title", "no-publication-date"]);
  expect(found).toMatchObject({
    title: undefined,
    byline: [],
    dateline: undefined,
    section: undefined,
    published: { basis: "unknown" },
  });
});
