import { afterAll } from "vitest";
import { findActors } from "../../src/actors/find.ts";
import { analyse } from "../../src/language/analyse.ts";
import { openReader } from "../../src/model/reader.ts";
import { findStatements } from "../../src/statements/find.ts";
import type { Statement } from "../../src/statements/statement.ts";
import { actorLexicon, articleOf, languageLexicon, statementLexicon } from "./read-text.ts";

const reader = await openReader(new URL("../../models/reader-en/", import.meta.url), { threads: 1 });
afterAll(() => reader.close());

/** The statements of a text, read with the shipped model. */
export async function statementsOf(text: string, language = "en"): Promise<readonly Statement[]> {
  const analysis = await analyse(articleOf(text, language), { lexicon: languageLexicon, reader });
  return findStatements(analysis, findActors(analysis, actorLexicon), statementLexicon);
}
