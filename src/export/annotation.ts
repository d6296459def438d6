import { createHash } from "node:crypto";
import type { Rec, RecordActor, RecordArticle } from "../record/record.ts";
import { type Span, slice } from "../text/span.ts";

/**
 * Findings as annotations of their page, a line each (W3C Web Annotation Data Model, w3.org/TR/annotation-model).
 * Every span is a target with both a quotation and a position. Positions are UTF-16 code units of the article's text,
 * the end not included; `dragoman:textSha256` tells of which text.
 */
export function* formatAnnotations(records: Iterable<Rec>): Generator<string> {
  for (const record of records) {
    for (const finding of findingsOf(record)) yield `${JSON.stringify(toAnnotation(finding, record))}\n`;
  }
}

interface Finding {
  readonly id: string;
  readonly kind: "statement" | "event" | "agreement";
  /** What it is, in one line. */
  readonly says: string;
  readonly tags: readonly string[];
  readonly spans: readonly Span[];
}

const CONTEXT = ["http://www.w3.org/ns/anno.jsonld", { dragoman: "urn:dragoman:" }] as const;
/** Characters before and behind that tell one place of the same words from another. */
const AROUND = 32;

function toAnnotation(
  { id, kind, says, tags, spans }: Finding,
  { article }: Rec,
): Readonly<Record<string, unknown>> {
  return {
    "@context": CONTEXT,
    id: `urn:uuid:${toUuid(id)}`,
    type: "Annotation",
    motivation: "describing",
    "dragoman:id": id,
    body: [
      { type: "TextualBody", purpose: "describing", format: "text/plain", value: says },
      ...[kind, ...tags].map((value) => ({ type: "TextualBody", purpose: "tagging", value })),
    ],
    target: spans.map((span) => toTarget(span, article)),
  };
}

function toTarget(span: Span, { url, canonicalUrl, id, text, textSha256 }: RecordArticle) {
  return {
    type: "SpecificResource",
    source: canonicalUrl ?? url ?? `urn:dragoman:article:${id}`,
    selector: [
      {
        type: "TextQuoteSelector",
        exact: slice(text, span),
        prefix: text.slice(whole(text, Math.max(0, span.start - AROUND)), span.start),
        suffix: text.slice(span.end, whole(text, Math.min(text.length, span.end + AROUND))),
      },
      { type: "TextPositionSelector", start: span.start, end: span.end },
    ],
    "dragoman:textSha256": textSha256,
  };
}

function findingsOf({ statements, events, agreements, actors }: Rec): readonly Finding[] {
  const names = (ids: readonly string[]): string =>
    actors
      .filter(({ id }) => ids.includes(id))
      .map(toName)
      .join(", ");
  const sided = (from: readonly string[], what: string, to: readonly string[]): string =>
    `${names(from) || "somebody"}: ${what}${to.length === 0 ? "" : ` → ${names(to)}`}`;
  return [
    ...statements.map(
      ({ id, speaker, act, form, targets, content }): Finding => ({
        id,
        kind: "statement",
        says: sided(speaker.actors, act, targets),
        tags: [act, form],
        spans: content,
      }),
    ),
    ...events.map(
      ({ id, type, mode, status, actors: doers, recipients, evidence, trigger }): Finding => ({
        id,
        kind: "event",
        says: sided(doers, mode === null ? type : `${type}/${mode}`, recipients),
        tags: [type, status, ...(mode === null ? [] : [mode])],
        spans: evidence.length > 0 ? evidence : [trigger],
      }),
    ),
    ...agreements.map(
      ({ id, name, kind, status, parties, targets, evidence }): Finding => ({
        id,
        kind: "agreement",
        says: sided(parties, name, targets),
        tags: [kind, status],
        spans: evidence,
      }),
    ),
  ];
}

const toName = ({ name, office, code }: RecordActor): string =>
  `${name}${office === null ? "" : `, ${office.title}`} (${code})`;

/** An offset that cuts no character in two. */
function whole(text: string, offset: number): number {
  const isLow = (text.charCodeAt(offset) & 0xfc00) === 0xdc00;
  return isLow && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800 ? offset - 1 : offset;
}

/** The same id gives the same UUID (RFC 9562, version 8: of our own making). */
function toUuid(id: string): string {
  const bytes = createHash("sha256").update(id).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
