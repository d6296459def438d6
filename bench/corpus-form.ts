import * as v from "valibot";
import { acts, agreementStatuses, forms } from "../src/record/vocabulary.ts";
import { isIsoDate } from "../src/text/iso-date.ts";
import {
  agreementKinds,
  bases,
  contexts,
  eventTypes,
  hardCaseCount,
  sectors,
  sizes,
  statuses,
  times,
  voices,
} from "./corpus-vocabulary.ts";

/** A span as people write it: the exact words, or with `nth` where they stand more than once (1: the first). */
export type Written = string | { readonly text: string; readonly nth: number };

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const maybeText = v.nullable(text);
const written = v.union([
  text,
  v.strictObject({ text, nth: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
]);
const maybeWritten = v.nullable(written);
const code = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, "a code has three capitals"));
const codes = v.array(code);
const date = v.pipe(v.string(), v.check(isIsoDate, "not an ISO date"));
const maybeDate = v.nullable(date);
const orNone = <Schema extends v.GenericSchema>(schema: Schema) => v.optional(v.nullable(schema), null);
const orEmpty = <Schema extends v.GenericSchema>(schema: Schema) => v.optional(v.array(schema), []);
const reference = v.pipe(v.string(), v.regex(/^[sea][1-9]\d*$/, "an id is s1, e1, a1 …"));
const idOf = (letter: string) =>
  v.pipe(v.string(), v.regex(new RegExp(`^${letter}[1-9]\\d*$`), `an id here is ${letter}1, ${letter}2 …`));

const who = { name: maybeText, code, sector: v.picklist(sectors) };

const statement = v.strictObject({
  id: idOf("s"),
  speaker: v.strictObject({ ...who, mention: maybeWritten, alternatives: orEmpty(v.strictObject(who)) }),
  cue: maybeWritten,
  content: v.pipe(v.array(written), v.nonEmpty()),
  form: v.picklist(forms),
  act: v.picklist(acts),
  targets: codes,
  addressee: orNone(text),
  via: orEmpty(text),
  inner: orNone(idOf("s")),
  date: orNone(date),
});

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const event = v.strictObject({
  id: idOf("e"),
  type: v.picklist([...eventTypes.keys()]),
  mode: maybeText,
  contexts: v.array(v.picklist(contexts)),
  actor: v.pipe(codes, v.nonEmpty("who acts? UNK where it is not told")),
  recipient: codes,
  apart: orEmpty(code),
  status: v.picklist(statuses),
  time: v.picklist(times),
  date: maybeDate,
  effective: orNone(date),
  condition: orNone(written),
  place: orNone(v.strictObject({ name: text, country: code })),
  size: orEmpty(
    v.strictObject({
      what: v.picklist(sizes),
      least: count,
      most: v.nullable(count),
      by: maybeText,
      at: written,
    }),
  ),
  trigger: written,
  evidence: written,
  also: v.array(written),
  saidIn: orNone(idOf("s")),
});

const provision = v.strictObject({
  obligation: written,
  trigger: maybeWritten,
  except: orNone(written),
  article: orNone(text),
  obliged: codes,
});

const agreement = v.strictObject({
  id: idOf("a"),
  name: text,
  kind: v.picklist(agreementKinds),
  parties: codes,
  targets: codes,
  status: v.picklist(agreementStatuses),
  date: orNone(date),
  effective: orNone(date),
  provisions: v.array(provision),
  called: v.array(v.strictObject({ by: v.nullable(code), as: written })),
  reason: orNone(written),
  evidence: v.pipe(v.array(written), v.nonEmpty()),
});

const reaction = v.strictObject({
  from: reference,
  to: reference,
  basis: v.picklist(bases),
  evidence: written,
});

const layers = {
  statements: v.array(statement),
  events: v.array(event),
  agreements: v.array(agreement),
  reactions: v.array(reaction),
};

/** A second annotation: the layers alone, of the text with the same id. */
export const secondSchema = v.strictObject({ id: text, ...layers });

/** A file of `corpus/texts/`. */
export const textSchema = v.strictObject({
  id: text,
  title: maybeText,
  date: v.pipe(date, v.length(10, "a day: 2024-06-20")),
  url: v.null(),
  voice: v.picklist(voices),
  hardCases: v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(hardCaseCount))),
  invented: v.optional(v.record(code, text), {}),
  decoys: orEmpty(written),
  note: orNone(text),
  text: v.string(),
  ...layers,
});

type Filled<Output, S> = Output extends Written
  ? Output
  : Output extends readonly (infer Item)[]
    ? readonly Filled<Item, S>[]
    : Output extends object
      ? { readonly [Key in keyof Output]: Place<Output[Key], S> }
      : Output;
/** Where the schema has a written span, `S`; all else as it is. */
type Place<Output, S> = [Written] extends [Exclude<Output, null>]
  ? S | Extract<Output, null>
  : Output extends readonly (infer Item)[]
    ? readonly Place<Item, S>[]
    : Filled<Output, S>;

/** `S`: how a span is given, as `Written` by hand or as a `Span` of the text. */
export type CorpusStatement<S> = Place<v.InferOutput<typeof statement>, S>;
export type CorpusEvent<S> = Place<v.InferOutput<typeof event>, S>;
export type CorpusAgreement<S> = Place<v.InferOutput<typeof agreement>, S>;
export type CorpusReaction<S> = Place<v.InferOutput<typeof reaction>, S>;

/** Everything that is annotated on one text. */
export interface Layers<S> {
  readonly statements: readonly CorpusStatement<S>[];
  readonly events: readonly CorpusEvent<S>[];
  readonly agreements: readonly CorpusAgreement<S>[];
  readonly reactions: readonly CorpusReaction<S>[];
}

export type WrittenText = v.InferOutput<typeof textSchema>;
