import { afterAll, beforeAll, expect, test } from "vitest";
import { type NeuralReader, openReader } from "../../src/model/reader.ts";
import { whoIs } from "../support/references.ts";

let reader: NeuralReader;

beforeAll(async () => {
  reader = await openReader(new URL("../../models/reader-en/", import.meta.url), { threads: 1 });
});
afterAll(() => reader.close());

test.each([
  // Gender of a first name
  ["Premier Aiko Dahl met Minister John Osei. [She] said the pact would hold.", "Aiko Dahl"],
  ["Premier Maria Dahl met Minister John Osei. [He] left on Monday.", "John Osei"],
  ["Minister John Osei called Premier Maria Dahl. [She] did not answer.", "Maria Dahl"],
  ["President Maria Dahl thanked Peter Renn for [his] help.", "Peter Renn"],
  ["President Peter Renn thanked Maria Dahl for [her] help.", "Maria Dahl"],
  ["Maria Dahl told Peter Renn that [he] was wrong.", "Peter Renn"],
  // Gender of a title
  ["Mr. Osei met Mrs. Dahl in Kesh. [She] asked for more time.", "Dahl"],
  ["Mr. Osei met Mrs. Dahl in Kesh. [He] asked for more time.", "Osei"],
  ["King Harald received President Anna Osei. [He] spoke of old ties.", "King Harald"],
  ["Spokeswoman Renn contradicted Minister Peter Osei. [She] called the report false.", "Renn"],
  // Subject of the same clause, of the clause above
  ["President Maria Dahl signed the treaty in [her] office.", "Maria Dahl"],
  ["Minister Peter Osei said [he] would resign.", "Peter Osei"],
  ["Minister Peter Osei said that [his] government would sign.", "Peter Osei"],
  ["President Maria Dahl resigned on Monday, saying that [she] was ill.", "Maria Dahl"],
  ["Minister Peter Osei, who lost [his] seat in May, said nothing.", "Peter Osei"],
  ["President Peter Osei voted, and then [he] left the hall.", "Peter Osei"],
  // Over sentences
  ["President Maria Dahl arrived on Monday. [She] met lawmakers.", "Maria Dahl"],
  ["President Maria Dahl arrived on Monday. She met lawmakers. On Tuesday [she] left.", "Maria Dahl"],
  ["President Maria Dahl arrived on Monday. The weather was bad. [She] met lawmakers.", "Maria Dahl"],
  ["President Maria Dahl arrived.\n\n[She] said the talks were hard.", "Maria Dahl"],
  ["Minister Peter Osei spoke first. [His] speech was short.", "Peter Osei"],
  // In front of the name
  ["In [his] speech on Monday, President Peter Osei warned of war.", "Peter Osei"],
  // Reflexives
  ["Minister Peter Osei defended [himself] in parliament.", "Peter Osei"],
  ["President Maria Dahl wrote the law [herself].", "Maria Dahl"],
  // Reports round quotations
  ["“The pact will hold,” President Maria Dahl said. “It must,” [she] added.", "Maria Dahl"],
  ["Minister Peter Osei met reporters. “We are ready,” [he] said.", "Peter Osei"],
  // States and bodies
  ["Germany closed [its] border on Monday.", "Germany"],
  ["The European Union said [it] would respond.", "European Union"],
  ["France and Germany said [they] would sign the treaty.", "France + Germany"],
  ["Russia and China pledged to deepen [their] ties.", "Russia + China"],
])("%s → %s", async (line, who) => {
  expect(await whoIs(line, reader)).toBe(who);
});

test.each([
  // Reduced forms: the role that was told
  ["Foreign Minister Maria Dahl arrived on Monday. [The minister] met lawmakers.", "Maria Dahl"],
  ["President Peter Osei arrived on Monday. [The president] met lawmakers.", "Peter Osei"],
  ["President Peter Osei arrived on Monday. [The President] met lawmakers.", "Peter Osei"],
  ["Premier Dahl met Minister Osei. [The minister] was less sure.", "Osei"],
  ["Premier Dahl met Minister Osei. [The premier] was less sure.", "Dahl"],
  // Two bear the role: it stays by itself
  ["Minister Peter Osei met Minister Maria Dahl. [The minister] left early.", "The minister"],
  // An indefinite phrase takes up nobody
  ["Minister Peter Osei left early. [A minister] stayed.", "A minister"],
])("%s → %s", async (line, who) => {
  expect(await whoIs(line, reader)).toBe(who);
});

test.each([
  // Nothing but the order of the names speaks for one of two
  ["Premier Dahl met Minister Osei. “It is a beginning,” [she] said.", "? Dahl | Osei"],
  ["Maria Dahl met Anna Renn in Kesh. [She] said the talks went well.", "? Anna Renn | Maria Dahl"],
  ["Peter Osei called Karl Renn. [He] was angry.", "? Karl Renn | Peter Osei"],
  ["President Anna Osei received Premier Maria Dahl. [Her] speech was short.", "? Anna Osei | Maria Dahl"],
])("undecided: %s → %s", async (line, who) => {
  expect(await whoIs(line, reader)).toBe(who);
});

test.each([
  // Grammar forbids it
  ["Maria Dahl praised [her].", "-"],
  ["Minister Peter Osei said that Karl Renn had betrayed [him].", "Peter Osei"],
  // No actor: a thing, or nobody
  ["President Maria Dahl said [it] was raining.", "-"],
  ["[It] is clear that Germany will sign.", "-"],
  ["President Maria Dahl read the report and threw [it] away.", "-"],
  // The wrong gender, the wrong number
  ["President Maria Dahl arrived on Monday. [He] was late.", "-"],
  ["Mrs. Dahl arrived on Monday. [He] was late.", "-"],
  ["Germany closed the border on Monday. [She] was late.", "-"],
  // Of the speaker, and left to the statements
  ["“[I] will sign,” President Maria Dahl said.", "-"],
  ["“[We] will sign,” President Maria Dahl said.", "-"],
  // Nobody was told of
  ["[He] arrived on Monday.", "-"],
  ["[They] arrived on Monday.", "-"],
])("not: %s → %s", async (line, who) => {
  expect(await whoIs(line, reader)).toBe(who);
});
