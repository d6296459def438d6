import type { Checked, Problem } from "./corpus-check.ts";
import { stateless } from "./corpus-vocabulary.ts";

/** Every code is one of a state, of a kind of actor without one, or declared as invented. */
export function* checkCodes({ layers, invented }: Checked, states: ReadonlySet<string>): Iterable<Problem> {
  const legal = new Set([...states, ...stateless, ...Object.keys(invented)]);
  for (const [path, code] of codesOf(layers))
    if (!legal.has(code))
      yield `${path}: ${code} is no code of data/en/states.tsv, of the list or of "invented"`;
  for (const code of Object.keys(invented))
    if (states.has(code)) yield `invented.${code}: is the code of a real state`;
}

type At = readonly [path: string, code: string];

function* codesOf({ statements, events, agreements }: Checked["layers"]): Iterable<At> {
  for (const [index, { speaker, targets }] of statements.entries()) {
    const path = `statements[${index}]`;
    yield [`${path}.speaker.code`, speaker.code];
    for (const [at, { code }] of speaker.alternatives.entries())
      yield [`${path}.speaker.alternatives[${at}].code`, code];
    yield* each(`${path}.targets`, targets);
  }
  for (const [index, { actor, recipient, apart, place }] of events.entries()) {
    const path = `events[${index}]`;
    yield* each(`${path}.actor`, actor);
    yield* each(`${path}.recipient`, recipient);
    yield* each(`${path}.apart`, apart);
    if (place !== null) yield [`${path}.place.country`, place.country];
  }
  for (const [index, { parties, targets, provisions, called }] of agreements.entries()) {
    const path = `agreements[${index}]`;
    yield* each(`${path}.parties`, parties);
    yield* each(`${path}.targets`, targets);
    for (const [at, { obliged }] of provisions.entries())
      yield* each(`${path}.provisions[${at}].obliged`, obliged);
    for (const [at, { by }] of called.entries()) if (by !== null) yield [`${path}.called[${at}].by`, by];
  }
}

const each = (path: string, codes: readonly string[]): readonly At[] =>
  codes.map((code, at) => [`${path}[${at}]`, code]);
