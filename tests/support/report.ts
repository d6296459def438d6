import { articleId, sha256, statementId } from "../../src/record/ids.ts";
import type {
  Rec,
  RecordActor,
  RecordAgreement,
  RecordEvent,
  RecordReaction,
  RecordStatement,
} from "../../src/record/record.ts";
import type { Known } from "../../src/text/known.ts";
import type { Span } from "../../src/text/span.ts";
import { spanOf } from "./findings.ts";

/** Actors of a written report, by the name under which its findings speak of them. */
type Who = string;

interface WrittenActor extends Partial<Omit<RecordActor, "mentions">> {
  readonly name: Who;
}
interface WrittenStatement extends Partial<Omit<RecordStatement, "speaker" | "content" | "cue" | "targets">> {
  readonly by: readonly Who[];
  readonly words: string | readonly string[];
  readonly cue?: string;
  readonly about?: readonly Who[];
}
interface WrittenEvent
  extends Partial<Omit<RecordEvent, "actors" | "recipients" | "evidence" | "trigger" | "date" | "place">> {
  readonly type: string;
  readonly actors: readonly Who[];
  readonly recipients?: readonly Who[];
  readonly words: string;
  readonly trigger?: string;
  readonly date?: string;
  readonly place?: { readonly name: string; readonly country: string };
}
interface WrittenAgreement
  extends Partial<Omit<RecordAgreement, "parties" | "targets" | "evidence" | "provisions" | "called">> {
  readonly name: string;
  readonly parties: readonly Who[];
  readonly against?: readonly Who[];
  readonly words: string;
  readonly provisions?: readonly {
    readonly obligation: string;
    readonly trigger?: string;
    readonly obliged: readonly Who[];
  }[];
  readonly called?: readonly { readonly by: Who; readonly as: string }[];
}

/** A report as a test writes it down: findings name words and actors, the record has their spans and ids. */
export interface Written {
  readonly text: string;
  readonly url?: string | null;
  readonly outlet?: string;
  readonly agency?: string | null;
  readonly title?: string | null;
  readonly published?: string | null;
  readonly actors?: readonly WrittenActor[];
  readonly statements?: readonly WrittenStatement[];
  readonly events?: readonly WrittenEvent[];
  readonly agreements?: readonly WrittenAgreement[];
  /** By id of the two ends: statement `s0`, event `e0`, agreement `g0`, counted as written. */
  readonly reactions?: readonly { readonly from: string; readonly to: string; readonly words: string }[];
}

const known = <Value>(value: Value | null | undefined): Known<Value> =>
  value === null || value === undefined
    ? { basis: "unknown" }
    : ({ basis: "implied", value, from: "text" } as Known<Value>);

/** The whole record of a report that a test has written down. */
export function reportOf(written: Written): Rec {
  const {
    text,
    url = `https://kesh.example/${sha256(text).slice(0, 8)}`,
    outlet = "The Kesh Observer",
  } = written;
  const id = articleId(url, sha256(text));
  const span = (words: string): Span => spanOf(words, text);
  const actors = (written.actors ?? []).map((actor, index) => toActor(actor, `${id}-a${index}`, text));
  const who = (names: readonly Who[]) =>
    names.map((name) => {
      const actor = actors.find((each) => each.name === name);
      if (actor === undefined) throw new RangeError(`no actor ${name} in the report`);
      return actor.id;
    });
  const statements = (written.statements ?? []).map((statement) => toStatement(statement, { id, span, who }));
  const events = (written.events ?? []).map((event, index) =>
    toEvent(event, `${id}-e${index}`, { span, who }),
  );
  const agreements = (written.agreements ?? []).map((agreement, index) =>
    toAgreement(agreement, `${id}-g${index}`, { span, who }),
  );
  const ends: Readonly<Record<string, readonly { readonly id: string }[]>> = {
    s: statements,
    e: events,
    g: agreements,
  };
  const end = (name: string) => ends[name[0] ?? ""]?.[Number(name.slice(1))]?.id as RecordReaction["from"];
  return {
    schema: "dragoman/record/1",
    reader: { version: "0.1.0", model: null },
    article: {
      id,
      url,
      canonicalUrl: null,
      outlet: {
        name: outlet,
        domain: url === null ? null : new URL(url).hostname,
        agency: written.agency ?? null,
      },
      title: written.title === undefined ? "A report" : written.title,
      byline: [],
      dateline: null,
      section: null,
      language: "en",
      published: known(written.published === undefined ? "2031-03-04" : written.published),
      modified: { basis: "unknown" },
      text,
      textSha256: sha256(text),
      blocks: [{ kind: "paragraph", start: 0, end: text.length }],
      related: [],
      issues: [],
    },
    actors,
    statements,
    events,
    agreements,
    reactions: (written.reactions ?? []).map(({ from, to, words }) => ({
      from: end(from),
      to: end(to),
      basis: "answers",
      evidence: span(words),
    })),
  };
}

interface Page {
  readonly id: Rec["article"]["id"];
  span(words: string): Span;
  who(names: readonly Who[]): readonly RecordActor["id"][];
}

function toActor(actor: WrittenActor, id: string, text: string): RecordActor {
  const at = text.indexOf(actor.name);
  return {
    id: id as RecordActor["id"],
    kind: "state",
    code: "UNK",
    sector: "UNK",
    office: null,
    wikidata: null,
    mentions: at === -1 ? [] : [{ start: at, end: at + actor.name.length, form: "name" }],
    ...actor,
  };
}

function toStatement(
  { by, words, cue, about = [], ...rest }: WrittenStatement,
  { id, span, who }: Page,
): RecordStatement {
  const content = (typeof words === "string" ? [words] : words).map(span);
  const act = rest.act ?? "state";
  return {
    id: statementId(id, { content, cue: undefined, act }),
    speaker: { actors: who(by), mention: null, alternatives: [] },
    cue: cue === undefined ? null : span(cue),
    content,
    form: "indirect",
    act,
    targets: who(about),
    addressee: null,
    via: [],
    inner: null,
    date: { basis: "unknown" },
    confidence: 0.9,
    ...rest,
  };
}

function toEvent(event: WrittenEvent, id: string, { span, who }: Omit<Page, "id">): RecordEvent {
  const { actors, recipients = [], words, trigger = words, date, place, ...rest } = event;
  return {
    id: id as RecordEvent["id"],
    mode: null,
    contexts: [],
    quad: 1,
    scale: 1,
    cameo: null,
    actors: who(actors),
    recipients: who(recipients),
    apart: [],
    status: "occurred",
    time: "current",
    condition: null,
    date: known(date),
    effective: { basis: "unknown" },
    place: known(place),
    size: [],
    trigger: span(trigger),
    evidence: [span(words)],
    saidIn: null,
    confidence: 0.8,
    ...rest,
  };
}

function toAgreement(
  agreement: WrittenAgreement,
  id: string,
  { span, who }: Omit<Page, "id">,
): RecordAgreement {
  const { parties, against = [], words, provisions = [], called = [], ...rest } = agreement;
  return {
    id: id as RecordAgreement["id"],
    kind: "treaty",
    parties: who(parties),
    targets: who(against),
    status: "signed",
    date: { basis: "unknown" },
    effective: { basis: "unknown" },
    provisions: provisions.map(({ obligation, trigger, obliged }) => ({
      obligation: span(obligation),
      trigger: trigger === undefined ? null : span(trigger),
      except: null,
      article: null,
      obliged: who(obliged),
    })),
    called: called.map(({ by, as }) => ({ by: who([by])[0] ?? null, as: span(as) })),
    reason: null,
    evidence: [span(words)],
    ...rest,
  };
}
