import type { ActorCard, EventCard } from "../store/query/cards.ts";

/**
 * Events as PLOVER's JSON, a line an event (openeventdata/PLOVER, manual draft 2.0, "Data format"). `auxiliary_mode`
 * holds the manual's auxiliary modes, by which acts that did not happen, or not now, are told from those that did.
 */
export function* formatPlover(events: Iterable<EventCard>): Generator<string> {
  for (const event of events) {
    const record = toPlover(event);
    if (record !== undefined) yield `${JSON.stringify(record)}\n`;
  }
}

/** `undefined` for an event of which no day is known: PLOVER requires one. */
function toPlover(event: EventCard): Readonly<Record<string, unknown>> | undefined {
  const { id, day, actors, recipients, type, mode, contexts, quad, scale, evidence, trigger, size, article } =
    event;
  if (day === null) return undefined;
  const [first = trigger] = evidence;
  const auxiliary = auxiliaryModes(event);
  return {
    id,
    date: day,
    actor: actors.length > 0 ? actors.map(toActor) : [{ code: "UNK" }],
    event: [type],
    ...(recipients.length > 0 && { recipient: recipients.map(toActor) }),
    ...(event.place.basis !== "unknown" && { event_loc: toPlace(event.place.value) }),
    event_text: evidence.map(({ text }) => text),
    quad_code: quad,
    event_scale: scale,
    ...(mode !== null && { mode }),
    ...(auxiliary.length > 0 && { auxiliary_mode: auxiliary }),
    ...(contexts.length > 0 && { context: contexts.map((context) => context.replaceAll("-", "_")) }),
    ...(article.url !== null && { link: article.url }),
    text: first.text,
    text_info: { start: first.start, end: first.end },
    cite_info: toCitation(event),
    ...(size.length > 0 && { size: toSize(event) }),
    coder: "dragoman",
  };
}

function toActor({ code, sector, name, key, office }: ActorCard): Readonly<Record<string, unknown>> {
  return {
    code: toPloverCode(code),
    ...(sector !== "UNK" && { sector }),
    entity_text: name,
    ...(key?.startsWith("wikidata:") && { identifier_id: key.slice("wikidata:".length) }),
    ...(office !== null && { office }),
  };
}

const toPlace = ({ name, country }: { readonly name: string; readonly country: string }) => ({
  extracted_place: name,
  ...(country !== "" && country !== "UNK" && { country_code: toPloverCode(country) }),
});

/** PLOVER writes Kosovo so. */
export const toPloverCode = (code: string): string => (code === "XKX" ? "KOS" : code);

function toCitation({ article }: EventCard): Readonly<Record<string, unknown>> {
  const { id, url, title, outlet, domain, published } = article;
  const fields = { citation: id, url, title, publication: outlet ?? domain, date: published };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

/** The highest figure of each kind; the record has who gives which. */
function toSize({ size }: EventCard): Readonly<Record<string, number>> {
  const most = new Map<string, number>();
  for (const each of size) most.set(each.what, Math.max(each.most ?? each.least, most.get(each.what) ?? 0));
  return Object.fromEntries(most);
}

function auxiliaryModes({ status, time }: EventCard): readonly string[] {
  return [
    ...(time === "background" ? ["historical"] : []),
    ...(status === "announced" || status === "threatened" ? ["future"] : []),
    ...(status === "hypothetical" ? ["hypothetical"] : []),
    ...(status === "denied" || status === "failed" ? ["negation"] : []),
  ];
}
