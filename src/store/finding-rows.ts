import type { ActorId } from "../record/ids.ts";
import type { Rec, RecordAgreement, RecordEvent, RecordStatement } from "../record/record.ts";
import { type Span, slice } from "../text/span.ts";
import { type Days, toDays } from "./days.ts";
import { agreementKey, eventKey, statementKey } from "./join/keys.ts";

export type FindingKind = "statement" | "event" | "agreement";

/** `about`: the targets of a statement and whoever its words name. `against`: whom sanctions are aimed at. */
export type RoleName =
  | "speaker"
  | "alternative"
  | "about"
  | "target"
  | "addressee"
  | "via"
  | "actor"
  | "recipient"
  | "apart"
  | "party"
  | "against";

/** A statement, event or agreement as the columns of its row. */
export interface FindingRow {
  readonly kind: FindingKind;
  readonly id: string;
  readonly ordinal: number;
  readonly label: string;
  readonly form: string | null;
  readonly status: string | null;
  readonly time: string | null;
  readonly quad: number | null;
  readonly scale: number | null;
  readonly cameo: string | null;
  readonly country: string | null;
  readonly days: Days | undefined;
  readonly confidence: number | null;
  readonly start: number;
  readonly words: string;
  readonly joinKey: string | null;
  readonly json: string;
  readonly roles: readonly { readonly role: RoleName; readonly actor: ActorId }[];
}

/** All findings of a record, in its order. */
export function toFindingRows(record: Rec): readonly FindingRow[] {
  return [
    ...record.statements.map((statement, ordinal) => toStatementRow(statement, ordinal, record)),
    ...record.events.map((event, ordinal) => toEventRow(event, ordinal, record)),
    ...record.agreements.map((agreement, ordinal) => toAgreementRow(agreement, ordinal, record)),
  ];
}

const NONE = {
  form: null,
  status: null,
  time: null,
  quad: null,
  scale: null,
  cameo: null,
  country: null,
} as const;

function toStatementRow(statement: RecordStatement, ordinal: number, record: Rec): FindingRow {
  const { id, act, form, content, speaker, targets, addressee, via, confidence } = statement;
  const words = wordsOf(record, content);
  return {
    ...NONE,
    kind: "statement",
    id,
    ordinal,
    label: act,
    form,
    days: daysOf(record, statement.date),
    confidence,
    start: startOf(content),
    words,
    joinKey: statementKey(words),
    json: JSON.stringify(statement),
    roles: [
      ...inRole("speaker", speaker.actors),
      ...inRole("alternative", speaker.alternatives),
      ...inRole("about", findAbout(statement, record)),
      ...inRole("target", targets),
      ...inRole("addressee", addressee === null ? [] : [addressee]),
      ...inRole("via", via),
    ],
  };
}

function toEventRow(event: RecordEvent, ordinal: number, record: Rec): FindingRow {
  const { id, type, mode, status, time, quad, scale, cameo, place, evidence, trigger, confidence } = event;
  return {
    kind: "event",
    id,
    ordinal,
    label: type,
    form: mode,
    status,
    time,
    quad,
    scale,
    cameo,
    country: place.basis === "unknown" ? null : place.value.country,
    days: daysOf(record, event.date),
    confidence,
    start: startOf([...evidence, trigger]),
    words: wordsOf(record, evidence.length > 0 ? evidence : [trigger]),
    joinKey: eventKey(event, record),
    json: JSON.stringify(event),
    roles: [
      ...inRole("actor", event.actors),
      ...inRole("recipient", event.recipients),
      ...inRole("apart", event.apart),
    ],
  };
}

function toAgreementRow(agreement: RecordAgreement, ordinal: number, record: Rec): FindingRow {
  const { id, name, kind, status, evidence, parties, targets } = agreement;
  return {
    ...NONE,
    kind: "agreement",
    id,
    ordinal,
    label: kind,
    status,
    days: daysOf(record, agreement.date),
    confidence: null,
    start: startOf(evidence),
    words: [name, wordsOf(record, evidence)].filter((part) => part !== "").join(BETWEEN),
    joinKey: agreementKey(agreement, record),
    json: JSON.stringify(agreement),
    roles: [...inRole("party", parties), ...inRole("against", targets)],
  };
}

/** Stands between words that do not stand side by side on the page. */
const BETWEEN = " … ";

const wordsOf = ({ article }: Rec, spans: readonly Span[]): string =>
  spans.map((span) => slice(article.text, span)).join(BETWEEN);

const startOf = (spans: readonly Span[]): number =>
  spans.length === 0 ? 0 : Math.min(...spans.map(({ start }) => start));

/** A finding without a date of its own counts for the day of its page. */
const daysOf = ({ article }: Rec, date: RecordEvent["date"]): Days | undefined =>
  toDays(date) ?? toDays(article.published);

function inRole(role: RoleName, actors: readonly ActorId[]): FindingRow["roles"] {
  return [...new Set(actors)].map((actor) => ({ role, actor }));
}

/** Whom the act is aimed at, and whom the words name; the speakers themselves only where they are targets. */
function findAbout({ targets, speaker, content }: RecordStatement, { actors }: Rec): readonly ActorId[] {
  const named = actors.filter(
    ({ id, mentions }) =>
      !speaker.actors.includes(id) &&
      mentions.some((mention) =>
        content.some((span) => span.start <= mention.start && mention.end <= span.end),
      ),
  );
  return [...targets, ...named.map(({ id }) => id)];
}
