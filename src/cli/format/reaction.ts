import type { Rec, RecordReaction } from "../../record/record.ts";
import { slice } from "../../text/span.ts";
import { namesOf } from "./event.ts";
import type { Style } from "./style.ts";
import { wrap } from "./wrap.ts";

const INDENT = "    ";
const TIES: Readonly<Record<RecordReaction["basis"], string>> = {
  names: "on",
  answers: "answers",
  follows: "follows",
};

/** A reaction: who did what, on what; the words that tie both below. */
export function formatReaction(reaction: RecordReaction, record: Rec, style: Style, width: number): string {
  const { from, to, basis, evidence } = reaction;
  const head = `${nameOf(from, record)} ${style.accent(TIES[basis])} ${nameOf(to, record)}`;
  return `${wrap(head, width)}\n${wrap(slice(record.article.text, evidence).replaceAll("\n", " "), width, INDENT)}`;
}

/** An end of the tie in short: "Norway, criticize", "Kenya, COERCE/seize", the name of an agreement. */
function nameOf(id: string, { actors, statements, events, agreements }: Rec): string {
  const names = namesOf(actors);
  const statement = statements.find((each) => each.id === id);
  if (statement) return `${names(statement.speaker.actors) || "somebody"}, ${statement.act}`;
  const event = events.find((each) => each.id === id);
  if (event)
    return `${names(event.actors) || "somebody"}, ${event.mode === null ? event.type : `${event.type}/${event.mode}`}`;
  return agreements.find((each) => each.id === id)?.name ?? "";
}
