import type { Actor } from "../actors/actor.ts";
import { covers } from "../text/span.ts";
import type { Finding } from "./finding.ts";

/**
 * "A paper reported that an envoy said …", "The envoy said …, Reuters reported": the envoy's words, via the paper.
 * `findings` are those of one sentence; what news media report is only the frame of what others say in it.
 */
export function unwrapRelays(findings: readonly Finding[]): readonly Finding[] {
  const frames = findings.filter(isByMedia);
  const isFrameOf = (outer: Finding, { cue, content }: Finding): boolean =>
    cue !== undefined &&
    content.some((own) => outer.content.some((span) => covers(span, own))) &&
    outer.content.some((span) => covers(span, cue));
  return findings
    .filter((each) => !(frames.includes(each) && findings.some((inner) => isFrameOf(each, inner))))
    .map((inner): Finding => {
      const via = frames.filter((outer) => outer !== inner && isFrameOf(outer, inner)).flatMap(speakersOf);
      return via.length === 0 ? inner : { ...inner, via };
    });
}

const speakersOf = ({ subject }: Finding): readonly Actor[] =>
  subject.kind === "named" ? subject.actors : [];

const isByMedia = (finding: Finding): boolean => {
  const speakers = speakersOf(finding);
  return speakers.length > 0 && speakers.every(({ kind }) => kind === "media");
};
