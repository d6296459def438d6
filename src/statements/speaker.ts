import type { Actor } from "../actors/actor.ts";
import { referenceAt } from "../actors/coreference/resolve.ts";
import type { Span } from "../text/span.ts";
import type { Finding } from "./finding.ts";
import type { Scene } from "./scene.ts";
import type { Statement } from "./statement.ts";

type Speaker = Statement["speaker"];

/** The speaker of a finding: the actors that its subject names, or whom its pronoun or reduced form means. */
export function findSpeaker(scene: Scene, { subject }: Finding): Speaker {
  switch (subject.kind) {
    case "named":
      return { actors: [...new Set(subject.actors)], mention: subject.mention, alternatives: [] };
    case "unknown":
      return subject.mention === undefined
        ? { actors: [], mention: undefined, alternatives: [] }
        : { ...meant(scene, subject.mention), mention: subject.mention };
    case "pronoun":
      return { ...meant(scene, subject.mention), mention: subject.mention };
    default:
      return subject satisfies never;
  }
}

function meant({ references }: Scene, span: Span): Pick<Speaker, "actors" | "alternatives"> {
  const { actors, alternatives } = referenceAt(references, span);
  const at = (places: readonly number[]): readonly Actor[] =>
    places.flatMap((place) => references.actors[place] ?? []);
  return { actors: at(actors), alternatives: at(alternatives) };
}
