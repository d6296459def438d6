import type { Checked, Problem } from "./corpus-check.ts";
import { findWords } from "./corpus-spans.ts";

/** Ids are given once and resolve; names are names the page prints. */
export function* checkReferences({ text, layers }: Checked): Iterable<Problem> {
  yield* checkIds(layers);
  for (const [path, name] of namesOf(layers))
    if (!isPrinted(text, name))
      yield `${path}: "${name}" is not in the text; names are as the page prints them`;
}

function* checkIds({ statements, events, agreements, reactions }: Checked["layers"]): Iterable<Problem> {
  for (const [layer, list] of Object.entries({ statements, events, agreements })) {
    const ids = list.map(({ id }) => Number(id.slice(1)));
    if (ids.some((id, at) => id !== at + 1)) yield `${layer}: ids are not 1, 2, 3 … in this order`;
  }
  const ids = new Set([...statements, ...events, ...agreements].map(({ id }) => id));
  for (const [at, { id, inner }] of statements.entries())
    if (inner !== null && (inner === id || !ids.has(inner)))
      yield `statements[${at}].inner: ${inner} is no other statement`;
  for (const [at, { saidIn }] of events.entries())
    if (saidIn !== null && !ids.has(saidIn)) yield `events[${at}].saidIn: there is no ${saidIn}`;
  for (const [at, { from, to }] of reactions.entries()) {
    for (const id of [from, to]) if (!ids.has(id)) yield `reactions[${at}]: there is no ${id}`;
    if (from === to) yield `reactions[${at}]: ${from} does not answer itself`;
  }
}

type At = readonly [path: string, name: string];

function* namesOf({ statements, events, agreements }: Checked["layers"]): Iterable<At> {
  for (const [index, { speaker, addressee, via }] of statements.entries()) {
    const path = `statements[${index}]`;
    if (speaker.name !== null) yield [`${path}.speaker.name`, speaker.name];
    for (const [at, { name }] of speaker.alternatives.entries())
      if (name !== null) yield [`${path}.speaker.alternatives[${at}].name`, name];
    if (addressee !== null) yield [`${path}.addressee`, addressee];
    for (const [at, name] of via.entries()) yield [`${path}.via[${at}]`, name];
  }
  for (const [index, { place, size }] of events.entries()) {
    if (place !== null) yield [`events[${index}].place.name`, place.name];
    for (const [at, { by }] of size.entries()) if (by !== null) yield [`events[${index}].size[${at}].by`, by];
  }
  for (const [index, { name }] of agreements.entries()) yield [`agreements[${index}].name`, name];
}

/** "three officials" is printed where a sentence begins "Three officials". */
const isPrinted = (text: string, name: string): boolean =>
  findWords(text.toLowerCase(), name.toLowerCase()).length > 0;
