import type { Actor } from "../actors/actor.ts";
import { isAdverb, isAuxiliary, lower } from "../actors/words.ts";
import type { Finding } from "./finding.ts";
import type { Line, Scene } from "./scene.ts";
import { subjectAfter } from "./subject.ts";

/**
 * Through whom the words reached the page: "Dahl said it held, Reuters reported", "…, according to Interfax". Only
 * news media relay.
 */
export function findRelay(scene: Scene, { line, content }: Finding): readonly Actor[] {
  const end = content.at(-1)?.end ?? 0;
  const { tokens } = line;
  let at = tokens.length;
  while (at > 0 && (tokens[at - 1]?.start ?? 0) >= end) at -= 1;
  while (/^[,”"’]$/u.test(tokens[at]?.form ?? "")) at += 1;
  if (lower(tokens[at]) === "according" && lower(tokens[at + 1]) === "to")
    return mediaAt(scene, line, at + 2)?.actors ?? [];
  const media = mediaAt(scene, line, at);
  return media && isReport(line, media.last + 1) ? media.actors : [];
}

/**
 * "A paper reported that an envoy said …": the envoy's words, via the paper. `findings` are those of one line; what is
 * only the frame of another is left out, what stands in it gets its speaker as relay.
 */
export function unwrapRelays(findings: readonly Finding[]): readonly Finding[] {
  const frames = findings.filter(isByMedia);
  if (frames.length === 0) return findings;
  const isFrameOf = (outer: Finding, inner: Finding): boolean =>
    inner.pattern === "said-that" && outer !== inner && outer.content[0]?.start === startOfSubject(inner);
  return findings
    .filter((each) => !(frames.includes(each) && findings.some((inner) => isFrameOf(each, inner))))
    .map((inner): Finding => {
      const outer = frames.find((each) => isFrameOf(each, inner));
      if (outer?.subject.kind !== "named") return inner;
      return { ...inner, via: [...outer.subject.actors, ...(inner.via ?? [])] };
    });
}

const startOfSubject = ({ subject, line }: Finding): number | undefined =>
  subject.kind === "named" ? line.tokens[subject.first]?.start : undefined;

const isByMedia = ({ subject, pattern }: Finding): boolean =>
  pattern === "said-that" &&
  subject.kind === "named" &&
  subject.actors.every((actor) => actor.kind === "media");

function mediaAt(scene: Scene, line: Line, at: number) {
  const subject = subjectAfter(scene, line, at);
  return subject?.kind === "named" && subject.actors.every((actor) => actor.kind === "media")
    ? subject
    : undefined;
}

function isReport(line: Line, from: number): boolean {
  let at = from;
  while (isAuxiliary(line.tokens[at]) || isAdverb(line.tokens[at])) at += 1;
  return /^(?:report|reports|reported|said|says|quoted)$/u.test(lower(line.tokens[at]));
}
