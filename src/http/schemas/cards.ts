import { actorKinds, acts, agreementStatuses, forms } from "../../record/vocabulary.ts";
import {
  about,
  choice,
  count,
  day,
  integer,
  known,
  listOf,
  object,
  orNull,
  ref,
  type Schema,
  share,
  text,
} from "./schema.ts";

const place = { start: count, end: count };
const words = ref("Words");
const actor = ref("ActorCard");
const actors = listOf(actor);

export const articleFields: Readonly<Record<string, Schema>> = {
  id: text,
  url: orNull(text),
  title: orNull(text),
  outlet: orNull(text),
  domain: orNull(text),
  agency: orNull(text),
  published: about("As the page has it.", orNull(text)),
  standing: choice(["current", "replaced"]),
  notice: orNull(choice(["correction", "retraction"])),
};

/** What all findings have. */
const common: Readonly<Record<string, Schema>> = {
  id: text,
  article: ref("ArticleCard"),
  day: about("The day by which it is sorted: its own, else that of publication.", orNull(day)),
  standing: about(
    "`told`: another report leads; `replaced`: it stands in a version of the page that was replaced.",
    choice(["lead", "told", "replaced"]),
  ),
  told: about("Other reports that tell the same.", listOf(ref("Carrier"))),
  answers: about("Ids of what it answers.", listOf(text)),
  answeredBy: listOf(text),
  corrections: listOf(ref("Correction")),
};

const statement = object(
  {
    kind: { const: "statement" },
    ...common,
    words: about("What was said, in the words of the page.", listOf(words)),
    cue: orNull(words),
    speakers: actors,
    mention: about("How the page names the speaker here.", orNull(words)),
    alternatives: actors,
    targets: about("At whom it is aimed.", actors),
    addressee: orNull(actor),
    via: about("Who relayed it.", actors),
    act: choice(acts),
    form: choice(forms),
    date: known(text),
    inner: about("Id of the statement that it repeats.", orNull(text)),
    confidence: share,
  },
  "Who said what about whom.",
);

const event = object(
  {
    kind: { const: "event" },
    ...common,
    type: about("PLOVER's type.", text),
    mode: orNull(text),
    contexts: listOf(text),
    quad: about(
      "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.",
      integer,
    ),
    scale: { type: "number" },
    cameo: orNull(text),
    actors,
    recipients: actors,
    apart: about("Named as not taking part.", actors),
    status: choice(["occurred", "announced", "threatened", "hypothetical", "denied", "failed"]),
    time: choice(["current", "background"]),
    condition: about("What a threat or hypothetical act hangs on.", orNull(words)),
    date: known(text),
    effective: known(text),
    place: known(object({ name: text, country: text })),
    size: listOf(
      object({
        what: choice(["dead", "injured", "arrested", "displaced"]),
        least: count,
        most: about("Null where no end is told.", orNull(count)),
        by: about("Whose figure it is.", orNull(actor)),
        words,
      }),
    ),
    trigger: words,
    evidence: listOf(words),
    saidIn: about("Id of the statement through which alone it is known.", orNull(text)),
    confidence: share,
  },
  "Who did what to whom.",
);

const agreement = object(
  {
    kind: { const: "agreement" },
    ...common,
    name: text,
    type: choice(["treaty", "alliance", "ceasefire", "accord", "resolution", "sanctions", "other"]),
    parties: actors,
    targets: actors,
    status: choice(agreementStatuses),
    date: known(text),
    effective: known(text),
    provisions: listOf(
      object({
        obligation: words,
        trigger: orNull(words),
        except: orNull(words),
        article: orNull(text),
        obliged: actors,
      }),
    ),
    called: about("How each side calls it.", listOf(object({ by: orNull(actor), as: words }))),
    reason: orNull(words),
    evidence: listOf(words),
  },
  "Who promised what to whom.",
);

/** Findings and what they are made of. src/store/query/cards.ts has the same as types. */
export const cardSchemas: Readonly<Record<string, Schema>> = {
  Span: object(place, "Half-open, in UTF-16 units of the article's text."),
  Words: object({ ...place, text }, "Words of the page and where they stand in the article's text."),
  ArticleCard: object(articleFields, "Where something was read."),
  ActorCard: object(
    {
      key: about(
        "Who it is across pages, for `by`, `actor` and the like; null for the unnamed.",
        orNull(text),
      ),
      name: text,
      kind: choice(actorKinds),
      code: text,
      sector: text,
      office: orNull(text),
    },
    "Somebody in a finding, as that page has them.",
  ),
  Carrier: object({
    id: text,
    article: ref("ArticleCard"),
    by: about(
      "Why it counts as the same: `words`, `roles`, `name` or `user`; `lead` for the first report.",
      text,
    ),
  }),
  Correction: object(
    { field: text, was: {}, by: text, at: text, note: orNull(text) },
    "A correction by a user.",
  ),
  Statement: statement,
  Event: event,
  Agreement: agreement,
  Finding: { oneOf: [ref("Statement"), ref("Event"), ref("Agreement")] },
  Reaction: object({
    kind: { const: "reaction" },
    day: orNull(day),
    basis: choice(["names", "answers", "follows"]),
    evidence: words,
    answer: ref("Finding"),
    answered: ref("Finding"),
  }),
};
