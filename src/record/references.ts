import { ReadError } from "../errors.ts";
import type { Rec } from "./record.ts";

type Reference = readonly [path: string, id: string | null];

/** Every id is given once, and every id that is pointed at is there. Throws a ReadError `bad-record` naming the field. */
export function checkReferences(record: Rec): void {
  const actors = collect("actors", record.actors);
  const statements = collect("statements", record.statements);
  const events = collect("events", record.events);
  const agreements = collect("agreements", record.agreements);
  const happenings = new Set([...statements, ...events, ...agreements]);
  resolve(actorReferences(record), actors, "actor");
  resolve(statementReferences(record), statements, "statement");
  resolve(reactionReferences(record), happenings, "statement, event or agreement");
}

function collect(list: string, items: readonly { readonly id: string }[]): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const [index, { id }] of items.entries()) {
    if (seen.has(id)) throw new ReadError("bad-record", `${list}[${index}].id: ${id} is given twice`);
    seen.add(id);
  }
  return seen;
}

function resolve(references: Iterable<Reference>, ids: ReadonlySet<string>, what: string): void {
  for (const [path, id] of references) {
    if (id !== null && !ids.has(id))
      throw new ReadError("bad-record", `${path}: no ${what} has the id ${id}`);
  }
}

function* actorReferences(record: Rec): Iterable<Reference> {
  for (const [index, { speaker, targets, addressee, via }] of record.statements.entries()) {
    const path = `statements[${index}]`;
    yield* each(`${path}.speaker.actors`, speaker.actors);
    yield* each(`${path}.speaker.alternatives`, speaker.alternatives);
    yield* each(`${path}.targets`, targets);
    yield* each(`${path}.via`, via);
    yield [`${path}.addressee`, addressee];
  }
  for (const [index, { actors, recipients, apart, size }] of record.events.entries()) {
    const path = `events[${index}]`;
    yield* each(`${path}.actors`, actors);
    yield* each(`${path}.recipients`, recipients);
    yield* each(`${path}.apart`, apart);
    yield* size.map(({ by }, at): Reference => [`${path}.size[${at}].by`, by]);
  }
  for (const [index, { parties, targets, provisions, called }] of record.agreements.entries()) {
    const path = `agreements[${index}]`;
    yield* each(`${path}.parties`, parties);
    yield* each(`${path}.targets`, targets);
    for (const [at, { obliged }] of provisions.entries()) {
      yield* each(`${path}.provisions[${at}].obliged`, obliged);
    }
    yield* called.map(({ by }, at): Reference => [`${path}.called[${at}].by`, by]);
  }
}

function* statementReferences(record: Rec): Iterable<Reference> {
  yield* record.statements.map(({ inner }, index): Reference => [`statements[${index}].inner`, inner]);
  yield* record.events.map(({ saidIn }, index): Reference => [`events[${index}].saidIn`, saidIn]);
}

function* reactionReferences(record: Rec): Iterable<Reference> {
  for (const [index, { from, to }] of record.reactions.entries()) {
    yield [`reactions[${index}].from`, from];
    yield [`reactions[${index}].to`, to];
  }
}

const each = (path: string, ids: readonly string[]): readonly Reference[] =>
  ids.map((id, at) => [`${path}[${at}]`, id]);
