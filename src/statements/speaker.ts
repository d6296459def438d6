import type { Actor } from "../actors/actor.ts";
import { referenceAt } from "../actors/coreference/resolve.ts";
import type { Span } from "../text/span.ts";
import type { Finding } from "./finding.ts";
import type { Scene } from "./scene.ts";
import type { Statement } from "./statement.ts";

type Speaker = Statement["speaker"];

/** A speaker, and whether the page leaves open who it is. */
export interface FoundSpeaker {
  readonly speaker: Speaker;
  readonly isLikely: boolean;
}

/**
 * The speaker of a finding: the actors that its subject names, or whom its pronoun or reduced form means. Where a pronoun stays
 * open, the only one whom it may mean, or who spoke last: "Osei said it held. He would say no more." Of two whom it may mean
 * alike nobody is chosen.
 */
export function findSpeaker(
  scene: Scene,
  { subject, line }: Finding,
  last: LastSpeaker | undefined,
): FoundSpeaker {
  switch (subject.kind) {
    case "named":
      return certain({ actors: [...new Set(subject.actors)], mention: subject.mention, alternatives: [] });
    case "unknown":
      return subject.mention === undefined
        ? certain({ actors: [], mention: undefined, alternatives: [] })
        : certain({ ...meant(scene, subject.mention), mention: subject.mention });
    case "pronoun": {
      const { actors, alternatives } = meant(scene, subject.mention);
      const { mention } = subject;
      if (actors.length > 0) return certain({ actors, alternatives, mention });
      const likely = likeliestOf(subject.word, alternatives, isNear(line.index, last) ? last.actors : []);
      if (likely === undefined) return certain({ actors, alternatives, mention });
      const others = alternatives.filter((each) => each !== likely);
      return { speaker: { actors: [likely], alternatives: others, mention }, isLikely: true };
    }
    default:
      return subject satisfies never;
  }
}

/** Who spoke in the statement before, and the place of its sentence. */
export interface LastSpeaker {
  readonly actors: readonly Actor[];
  readonly line: number;
}

const isNear = (line: number, last: LastSpeaker | undefined): last is LastSpeaker =>
  last !== undefined && line - last.line <= REACH;

/** The only one whom a pronoun may mean; of several, and where nobody is known, the one who spoke last. */
function likeliestOf(
  word: string,
  alternatives: readonly Actor[],
  spoke: readonly Actor[],
): Actor | undefined {
  const possible = alternatives.filter((actor) => mayMean(word, actor));
  if (possible.length === 1) return possible[0];
  const spoken = spoke.filter((actor) => mayMean(word, actor));
  const [last] = spoken.length === 1 ? spoken : [];
  return last !== undefined && (possible.length === 0 || possible.includes(last)) ? last : undefined;
}

/** Sentences back in which whoever spoke last may be meant. */
const REACH = 2;

const certain = (speaker: Speaker): FoundSpeaker => ({ speaker, isLikely: false });

/** Whether a pronoun may stand for an actor: "she" for no man, "it" for no person. */
function mayMean(pronoun: string, { kind, gender, number }: Actor): boolean {
  const isPerson = kind === "person" || kind === "unnamed";
  if (pronoun === "they") return number !== "one" || !isPerson;
  if (pronoun === "it") return !isPerson && number !== "many";
  return (
    isPerson && number !== "many" && (gender === undefined || gender === (pronoun === "she" ? "f" : "m"))
  );
}

function meant({ references }: Scene, span: Span): Pick<Speaker, "actors" | "alternatives"> {
  const { actors, alternatives } = referenceAt(references, span);
  const at = (places: readonly number[]): readonly Actor[] =>
    places.flatMap((place) => references.actors[place] ?? []);
  return { actors: at(actors), alternatives: at(alternatives) };
}
