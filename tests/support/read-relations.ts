import { readFileSync } from "node:fs";
import { resolveReferences } from "../../src/actors/coreference/resolve.ts";
import { findActors } from "../../src/actors/find.ts";
import { findEvents } from "../../src/events/find.ts";
import { findRelations } from "../../src/relations/find.ts";
import { loadRelationLexicon, type RelationTools } from "../../src/relations/lexicon.ts";
import type { Agreement, Happening, Reaction, Relations, ToldEvent } from "../../src/relations/relation.ts";
import { findStatements } from "../../src/statements/find.ts";
import type { Statement } from "../../src/statements/statement.ts";
import { slice } from "../../src/text/span.ts";
import { eventTools, noteEvent } from "./read-events.ts";
import { analyseProse, knowledge, referenceLexicon, statementLexicon } from "./read-text.ts";

const relationTools: RelationTools = {
  lexicon: loadRelationLexicon((name) =>
    readFileSync(new URL(`../../data/en/${name}`, import.meta.url), "utf8"),
  ),
  events: eventTools,
  statements: statementLexicon,
};

export interface ReadRelations extends Relations {
  readonly text: string;
  readonly statements: readonly Statement[];
}

/** The relations of a text, with a day of publication where one is given. */
export async function relationsOf(text: string, published?: string): Promise<ReadRelations> {
  const analysis = await analyseProse(text, "en", published);
  const references = resolveReferences(analysis, findActors(analysis, knowledge), referenceLexicon);
  const { actors } = references;
  const statements = findStatements(analysis, references, statementLexicon);
  const events = findEvents(analysis, actors, eventTools);
  return { text, statements, ...findRelations(analysis, actors, statements, events, relationTools) };
}

/** An event as `noteEvent` notes it; "in" and the act of a statement behind those that only words tell. */
export const noteTold = (event: ToldEvent): string =>
  `${noteEvent(event)}${event.saidIn ? ` in ${event.saidIn.act}` : ""}`;

const codes = (list: Agreement["parties"]): string => [...new Set(list.map(({ code }) => code))].join("+");

/** "pact (alliance, signed) NOR+CHL: NOR+CHL help the other | if attacked | unless at sea". */
export function noteAgreement(
  { name, kind, status, parties, targets, provisions }: Agreement,
  text: string,
): string {
  const notes = provisions.map(({ obliged, obligation, trigger, except, article }) =>
    [
      `${article === undefined ? "" : `${article} `}${codes(obliged) || "-"} ${slice(text, obligation)}`,
      ...(trigger ? [`if ${slice(text, trigger)}`] : []),
      ...(except ? [`unless ${slice(text, except)}`] : []),
    ].join(" | "),
  );
  const against = targets.length > 0 ? ` > ${codes(targets)}` : "";
  return [`${name} (${kind}, ${status}) ${codes(parties) || "-"}${against}`, ...notes].join(": ");
}

/** "criticize names COERCE": the act of a statement, the type of an event, the name of an agreement. */
export const noteReaction = ({ from, to, basis }: Reaction): string =>
  `${noteEnd(from)} ${basis} ${noteEnd(to)}`;

function noteEnd(end: Happening): string {
  if ("speaker" in end) return end.act;
  return "provisions" in end ? end.name : end.type;
}
