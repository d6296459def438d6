import * as v from "valibot";
import { ISO_DATE } from "../text/iso-date.ts";
import {
  actorKinds,
  acts,
  agreementStatuses,
  blockKinds,
  forms,
  issueCodes,
  mentionForms,
} from "./vocabulary.ts";

/** e.g. "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" */
const SHA256 = /^[0-9a-f]{64}$/;

const text = v.string();
const maybeText = v.nullable(text);
const id = v.pipe(text, v.nonEmpty());
const ids = v.array(id);
const maybeId = v.nullable(id);
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const place = { start: offset, end: offset };
const span = v.strictObject(place);
const spans = v.array(span);
const maybeSpan = v.nullable(span);
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const known = <Value extends v.GenericSchema>(value: Value) =>
  v.variant("basis", [
    v.strictObject({ basis: v.literal("stated"), value, at: span }),
    v.strictObject({
      basis: v.literal("implied"),
      value,
      from: v.picklist(["published", "dateline", "metadata", "text", "given"]),
    }),
    v.strictObject({ basis: v.literal("unknown") }),
  ]);
const date = known(v.pipe(text, v.regex(ISO_DATE)));

const article = v.strictObject({
  id,
  url: maybeText,
  canonicalUrl: maybeText,
  outlet: v.strictObject({ name: maybeText, domain: maybeText, agency: maybeText }),
  title: maybeText,
  byline: v.array(text),
  dateline: maybeText,
  section: maybeText,
  language: text,
  published: date,
  modified: date,
  text,
  textSha256: v.pipe(text, v.regex(SHA256)),
  blocks: v.array(v.strictObject({ kind: v.picklist(blockKinds), ...place })),
  related: v.array(
    v.strictObject({ heading: maybeText, title: text, url: maybeText, truncated: v.boolean() }),
  ),
  issues: v.array(v.strictObject({ code: v.picklist(issueCodes) })),
});

const actor = v.strictObject({
  id,
  name: text,
  kind: v.picklist(actorKinds),
  code: text,
  sector: text,
  office: v.nullable(v.strictObject({ title: text, of: text, basis: v.picklist(["stated", "implied"]) })),
  wikidata: maybeText,
  mentions: v.array(v.strictObject({ ...place, form: v.picklist(mentionForms) })),
});

const statement = v.strictObject({
  id,
  speaker: v.strictObject({ actors: ids, mention: maybeSpan, alternatives: ids }),
  cue: maybeSpan,
  content: spans,
  form: v.picklist(forms),
  act: v.picklist(acts),
  targets: ids,
  addressee: maybeId,
  via: ids,
  inner: maybeId,
  date,
  confidence: share,
});

const event = v.strictObject({
  id,
  type: text,
  mode: maybeText,
  contexts: v.array(text),
  quad: v.number(),
  scale: v.number(),
  cameo: maybeText,
  actors: ids,
  recipients: ids,
  apart: ids,
  status: v.picklist(["occurred", "announced", "threatened", "hypothetical", "denied", "failed"]),
  time: v.picklist(["current", "background"]),
  condition: maybeSpan,
  date,
  effective: date,
  place: known(v.strictObject({ name: text, country: text })),
  size: v.array(
    v.strictObject({
      what: v.picklist(["dead", "injured", "arrested", "displaced"]),
      least: count,
      most: v.nullable(count),
      by: maybeId,
      at: span,
    }),
  ),
  trigger: span,
  evidence: spans,
  saidIn: maybeId,
  confidence: share,
});

const agreement = v.strictObject({
  id,
  name: text,
  kind: v.picklist(["treaty", "alliance", "ceasefire", "accord", "resolution", "sanctions", "other"]),
  parties: ids,
  targets: ids,
  status: v.picklist(agreementStatuses),
  date,
  effective: date,
  provisions: v.array(
    v.strictObject({
      obligation: span,
      trigger: maybeSpan,
      except: maybeSpan,
      article: maybeText,
      obliged: ids,
    }),
  ),
  called: v.array(v.strictObject({ by: maybeId, as: span })),
  reason: maybeSpan,
  evidence: spans,
});

const reaction = v.strictObject({
  from: id,
  to: id,
  basis: v.picklist(["names", "answers", "follows"]),
  evidence: span,
});

/** The record as a schema: `codec.ts` refuses what it does not describe, `record.schema.json` is made from it. */
export const recordSchema = v.strictObject({
  schema: v.literal("dragoman/record/1"),
  reader: v.strictObject({ version: text, model: maybeText }),
  article,
  actors: v.array(actor),
  statements: v.array(statement),
  events: v.array(event),
  agreements: v.array(agreement),
  reactions: v.array(reaction),
});

/** The parts that get a name of their own in the JSON Schema file. */
export const recordParts = { span, date, article, actor, statement, event, agreement, reaction };
