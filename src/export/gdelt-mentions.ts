import type { Rec } from "../record/record.ts";
import type { ActorCard, EventCard } from "../store/query/cards.ts";
import type { Everything } from "../store/query/everything.ts";
import type { Cell } from "./column.ts";
import { gdeltEvents, momentOf, pairsOf } from "./gdelt-events.ts";
import { formatTsvLine } from "./tsv.ts";

/** GDELT's kind of source of a page on the web. */
const WEB = 1;
/** GDELT's offset of what the report does not name. */
const NOT_NAMED = -1;

/**
 * The reports of events in the form of GDELT's mentions table 2.0 (GDELT Event Codebook V2.0): 16 columns, tabs, no
 * header. One line for each line of the table of events and each report that tells the event. Offsets are UTF-16 units
 * of the article's text; sentences are not counted, and there is no tone.
 */
export function* formatGdeltMentions(all: Everything): Generator<string> {
  for (const event of gdeltEvents(all.events())) {
    const pairs = pairsOf(event);
    for (const report of reportsOf(all, event)) {
      const record = all.record(report.article.id);
      if (record === undefined) continue;
      for (const { number, actor, recipient } of pairs) {
        const added = momentOf(event.article, event.day);
        yield formatTsvLine([number, added, ...toCells(report, record, actor, recipient)]);
      }
    }
  }
}

/** The event as each of its reports has it, the one that leads first. */
function* reportsOf(all: Everything, event: EventCard): Generator<EventCard> {
  yield event;
  for (const { id } of event.told) {
    const told = all.finding(id);
    if (told?.kind === "event") yield told;
  }
}

function toCells(
  report: EventCard,
  record: Rec,
  actor: ActorCard | undefined,
  recipient: ActorCard | undefined,
): readonly Cell[] {
  const { article, trigger, confidence } = report;
  return [
    momentOf(article, report.day),
    WEB,
    article.domain ?? article.outlet,
    article.url,
    null, // SentenceID
    offsetOf(report, record, actor),
    offsetOf(report, record, recipient),
    trigger.start,
    1, // InRawText
    Math.max(10, Math.round(confidence * 10) * 10),
    record.article.text.length,
    null, // MentionDocTone
    null, // MentionDocTranslationInfo
    null, // Extras
  ];
}

/** Where the words of the event name them: by the name of the pair, else whoever of the same code has that part. */
function offsetOf(
  { evidence, actors, recipients }: EventCard,
  { actors: all }: Rec,
  who?: ActorCard,
): number {
  const inPart = [...actors, ...recipients].filter(({ code }) => code === who?.code);
  const name = inPart.some((each) => each.name === who?.name) ? who?.name : inPart[0]?.name;
  const mentions = all.find((each) => each.name === name && each.code === who?.code)?.mentions ?? [];
  const named = mentions.find(({ start, end }) =>
    evidence.some((span) => span.start <= start && end <= span.end),
  );
  return named?.start ?? NOT_NAMED;
}
