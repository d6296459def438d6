import type { Actor } from "../actors/actor.ts";
import { covers, type Span } from "../text/span.ts";
import type { Finding } from "./finding.ts";
import { quotationsIn } from "./quotations.ts";
import type { Line, Scene } from "./scene.ts";
import type { Statement } from "./statement.ts";
import { mainSubject } from "./subject.ts";

type Speaker = Statement["speaker"];

/** Who spoke in a sentence, and the words that were said there. */
interface Spoken {
  readonly actor: Actor | undefined;
  readonly content: readonly Span[];
}

/**
 * The speakers of the findings, in the same order. A pronoun is settled only by the sentence before: "he" and "she"
 * are the person who spoke in it or is its subject, where nobody else is named there who could be meant.
 */
export function findSpeakers(scene: Scene, findings: readonly Finding[]): readonly Speaker[] {
  const spoken = new Map<number, Spoken>();
  return findings.map((finding) => {
    const speaker = toSpeaker(scene, finding, spoken);
    const [actor] = speaker.actors;
    const before = spoken.get(finding.line.index)?.content ?? [];
    const only = speaker.actors.length === 1 ? actor : undefined;
    spoken.set(finding.line.index, { actor: only, content: [...before, ...finding.content] });
    return speaker;
  });
}

function toSpeaker(scene: Scene, finding: Finding, spoken: ReadonlyMap<number, Spoken>): Speaker {
  const { subject } = finding;
  switch (subject.kind) {
    case "named":
      return { actors: [...new Set(subject.actors)], mention: subject.mention, alternatives: [] };
    case "unknown":
      return { actors: [], mention: subject.mention, alternatives: [] };
    case "pronoun": {
      const candidates = candidatesFor(scene, finding, subject.word, spoken);
      const [only] = candidates;
      if (only && candidates.length === 1)
        return { actors: [only], mention: subject.mention, alternatives: [] };
      return { actors: [], mention: subject.mention, alternatives: candidates };
    }
    default:
      return subject satisfies never;
  }
}

/** Whom "he" or "she" may mean; one person alone where it is plain. */
function candidatesFor(
  scene: Scene,
  { line }: Finding,
  word: string,
  spoken: ReadonlyMap<number, Spoken>,
): readonly Actor[] {
  if (word !== "he" && word !== "she") return [];
  const here = spoken.get(line.index)?.actor;
  if (here && canBe(here, word)) return [here];
  const previous = scene.lines[line.index - 1];
  if (previous === undefined) return [];
  const before = spoken.get(previous.index);
  const subject = mainSubject(previous);
  const found = [
    before?.actor,
    subject?.kind === "named" && subject.actors.length === 1 ? subject.actors[0] : undefined,
    ...personsIn(scene, previous, before?.content ?? []),
  ];
  return [...new Set(found.filter((actor) => actor !== undefined).filter((actor) => canBe(actor, word)))];
}

/** The persons named in a sentence, outside the words that somebody said there: those are the speaker's own. */
function personsIn(scene: Scene, { tokens, named }: Line, said: readonly Span[]): readonly Actor[] {
  return tokens.flatMap((token) => {
    if (said.some((span) => covers(span, token)) || quotationsIn(scene, token).length > 0) return [];
    return named
      .filter(
        ({ actor, mention }) =>
          mention.end === token.end && actor.kind === "person" && mention.form === "name",
      )
      .map(({ actor }) => actor);
  });
}

function canBe(actor: Actor, word: "he" | "she"): boolean {
  if (actor.kind !== "person" && actor.kind !== "unnamed") return false;
  if (
    actor.kind === "unnamed" &&
    /(?<!s)s$|people|police$/u.test(actor.name.split(/ (?:of|for|in|at|from|with) /u)[0] ?? "")
  )
    return false;
  return actor.gender === undefined || (actor.gender === "m") === (word === "he");
}
