import { createHash } from "node:crypto";
import type { ActorId } from "../../record/ids.ts";
import type { Rec, RecordAgreement, RecordEvent } from "../../record/record.ts";
import { actorKey, foldName } from "../actor-key.ts";
import { toDays } from "../days.ts";

/** Shorter words are said by many: "Yes, of course." */
const MIN_LETTERS = 25;

/** Statements of the same words, but for accents, case and punctuation; `null` where too short to tell. */
export function statementKey(words: string): string | null {
  const folded = foldName(words);
  return folded.length < MIN_LETTERS ? null : digest(["statement", folded]);
}

/**
 * Events of one type and status, by the same actors towards the same recipients on the same day. `null` where one of
 * these is not known: what is not known may differ.
 */
export function eventKey(event: RecordEvent, record: Rec): string | null {
  const days = event.date.basis === "unknown" ? undefined : toDays(event.date);
  const actors = keysOf(event.actors, record);
  const recipients = keysOf(event.recipients, record);
  if (days === undefined || days.first !== days.last || !actors || !recipients) return null;
  if (actors.length + recipients.length < 2) return null;
  return digest(["event", event.type, event.status, actors, recipients, days.first]);
}

/** Agreements of one name between the same parties. */
export function agreementKey({ name, parties, targets }: RecordAgreement, record: Rec): string | null {
  const between = keysOf(parties, record);
  const against = keysOf(targets, record);
  if (!between || !against || between.length + against.length < 2) return null;
  return digest(["agreement", foldName(name), between, against]);
}

/** By code alone: one report names the minister, the other the state. `undefined` where one cannot be told. */
function keysOf(ids: readonly ActorId[], { actors }: Rec): readonly string[] | undefined {
  const keys = ids.map((id) => {
    const actor = actors.find((each) => each.id === id);
    if (actor === undefined) return undefined;
    return isOne(actor.code) ? actor.code : actorKey(actor);
  });
  if (!keys.every((key) => key !== undefined)) return undefined;
  return [...new Set(keys)].sort();
}

const OF_MANY: ReadonlySet<string> = new Set(["IGO", "NGO", "MNC", "IMG", "UNK"]);

/** The United Nations and the European Union act as one, as states do; other codes stand for many bodies. */
const isOne = (code: string): boolean => !OF_MANY.has(code);

const digest = (parts: readonly unknown[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 16);
