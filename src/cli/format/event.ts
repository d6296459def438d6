import type { Rec, RecordActor, RecordEvent, RecordSize } from "../../record/record.ts";
import type { Known } from "../../text/known.ts";
import { type Span, slice } from "../../text/span.ts";
import type { Style } from "./style.ts";
import { wrap } from "./wrap.ts";

const INDENT = "    ";
const NOBODY = "?";

/** An event as an analyst would note it: date, actors, type, recipients, what qualifies it; its words below. */
export function formatEvent(event: RecordEvent, record: Rec, style: Style, width: number): string {
  const names = namesOf(record.actors);
  const { type, mode, actors, recipients, apart } = event;
  const act = style.accent(mode === null ? type : `${type}/${mode}`);
  const head = [
    formatDate(event.date),
    style.bold(names(actors) || NOBODY),
    act,
    ...(recipients.length > 0 ? [`→ ${names(recipients)}`] : []),
    ...(apart.length > 0 ? [`without ${names(apart)}`] : []),
    ...notesOf(event, names),
  ].filter((part) => part !== "");
  const [words] = event.evidence;
  const more = event.evidence.length - 1;
  const shown = words ? toLine(record.article.text, words) : "";
  const often = more > 0 ? style.dim(` (and ${more} more)`) : "";
  return `${wrap(head.join(" "), width)}\n${wrap(shown + often, width, INDENT)}`;
}

type Names = (ids: readonly string[]) => string;

/** Names of actors by id. */
export const namesOf = (actors: readonly RecordActor[]): Names => {
  const byId = new Map<string, RecordActor>(actors.map((actor) => [actor.id, actor]));
  return (ids) => ids.flatMap((id) => byId.get(id)?.name ?? []).join(" and ");
};

/** What keeps it from being plain news: status, earlier time, place, figures. */
function notesOf({ status, time, place, size, effective }: RecordEvent, names: Names): readonly string[] {
  const notes = [
    ...(status === "occurred" ? [] : [status]),
    ...(time === "background" ? ["earlier"] : []),
    ...(effective.basis === "unknown" ? [] : [`from ${effective.value}`]),
    ...(place.basis === "unknown" ? [] : [`in ${place.value.name}`]),
    ...size.map((one) => formatSize(one, names)),
  ];
  return notes.length === 0 ? [] : [`(${notes.join(", ")})`];
}

function formatSize({ what, least, most, by }: RecordSize, names: Names): string {
  const count = most === null ? `${least} or more` : most === least ? String(least) : `${least} to ${most}`;
  return `${count} ${what}${by === null ? "" : ` by ${names([by])}`}`;
}

const formatDate = (date: Known<string>): string => (date.basis === "unknown" ? "" : date.value);

const toLine = (text: string, span: Span): string => slice(text, span).replaceAll("\n", " ");
