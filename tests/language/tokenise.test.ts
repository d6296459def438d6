import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenise } from "../../src/language/tokenise.ts";
import { languageLexicon } from "../support/read-text.ts";

const words = (text: string): string =>
  tokenise(text, { start: 0, end: text.length }, languageLexicon)
    .map((token) => token.form)
    .join(" ");

test.each([
  ["a negation", "They don't know.", "They do n't know ."],
  ["a curly negation", "They can’t.", "They ca n’t ."],
  ["cannot", "It cannot hold.", "It can not hold ."],
  ["a possessive", "Putin's call", "Putin 's call"],
  ["a plural possessive", "the ministers' talks", "the ministers ' talks"],
  ["a state with stops", "The U.S. left.", "The U.S. left ."],
  ["a state with stops at the end", "It left the U.S.", "It left the U.S."],
  ["a decimal and a thousand", "It rose 3.5 to 1,000.", "It rose 3.5 to 1,000 ."],
  ["a currency", "It cost $5 or £3.20.", "It cost $ 5 or £ 3.20 ."],
  ["a percentage", "5% of 10am", "5 % of 10 am"],
  ["a compound", "a long-term deal", "a long - term deal"],
  ["a prefix", "a non-violent co-worker", "a non-violent co-worker"],
  ["a slash", "and/or on 9/11", "and / or on 9/11"],
  ["quotation marks", "“No,” he said.", "“ No , ” he said ."],
  ["brackets", "Dahl (D-N.Y.) left.", "Dahl ( D - N.Y. ) left ."],
  ["a dash", "It held—for now – almost.", "It held — for now – almost ."],
  ["an ellipsis", "We... wait… there", "We ... wait … there"],
  ["an address", "See https://kesh.example/a?b=c, or ana@kesh.example.", "See https://kesh.example/a?b=c , or ana@kesh.example ."],
  ["initials", "J. R. Dahl", "J. R. Dahl"],
  ["a title", "Gen. Rao met Mr. Osei", "Gen. Rao met Mr. Osei"],
  ["a title in capitals", "GEN. RAO", "GEN. RAO"],
  ["a lost space", "It held.They left.", "It held . They left ."],
  ["an elision", "'Tis the ’90s.", "'Tis the ’90s ."],
  ["a name with a mark", "O'Brien and Ra’ad", "O'Brien and Ra’ad"],
  ["a range of years", "in 1969-1970", "in 1969 - 1970"],
  ["a telephone number", "Call 555-0123 or 713-555-0123.", "Call 555-0123 or 713-555-0123 ."],
  ["a prefix of the newer kind", "a cross-border mini-budget", "a cross-border mini-budget"],
  ["a first part that is no prefix", "a self-styled X-ray", "a self - styled X - ray"],
  ["a fraction, and a date", "1/2 on 9/11", "1 / 2 on 9/11"],
  ["a temperature", "35°C or 95°", "35 ° C or 95 °"],
  ["a decade", "the 80's and the 1930’s", "the 80's and the 1930’s"],
  ["a number's sign", "#1 of +44 1632", "# 1 of +44 1632"],
  ["a topic", "“#FreeKesh”.", "“ #FreeKesh ” ."],
  ["double angles", "<<a.doc>>", "<< a.doc >>"],
  ["an emoticon, and a numbered point", "Great :-) but 8) no", "Great :-) but 8 ) no"],
  ["a reference", "It fell [8].", "It fell [ 8 ] ."],
  ["an address in brackets", "[https://kesh.example/a]", "[ https://kesh.example/a ]"],
  ["an hour that ends a sentence", "It began at 5 p.m. Dahl left at 7 a.m.", "It began at 5 p.m . Dahl left at 7 a.m ."],
  ["an hour that does not", "It began at 5 p.m. Monday or 6 p.m. ET.", "It began at 5 p.m. Monday or 6 p.m. ET ."],
  ["etc., at the end and before it", "oil, etc. in Kesh, gas, etc.", "oil , etc. in Kesh , gas , etc ."],
  ["a number's word, and an answer", "No. 10 said “No.” Dahl agreed.", "No. 10 said “ No . ” Dahl agreed ."],
  ["a birth, and a plan", "Dahl (b. March 1950) had plan b.", "Dahl ( b. March 1950 ) had plan b ."],
  ["a letter that is no initial", "It was Plan B. They left. J. Dahl stayed.", "It was Plan B . They left . J. Dahl stayed ."],
  ["a company at the end", "They left Kesh Inc.", "They left Kesh Inc."],
  ["nothing", "  \n ", ""],
])("%s", (_, text, expected) => expect(words(text)).toBe(expected)); // biome-ignore format: a table

test("tokens hold every character but white space, in order, and no other", () =>
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
      const tokens = tokenise(text, { start: 0, end: text.length }, languageLexicon);
      expect(tokens.map((token) => token.form).join("")).toBe(text.replace(/\s+/gu, ""));
      for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.form);
    }),
  ));

test.each(["a", ".", "a.", "'", "$", "-a", "“", "1.", "a/", "…"])(
  "a stretch of %s without a space ends soon",
  (part) => {
    const started = performance.now();
    words(part.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  },
);
