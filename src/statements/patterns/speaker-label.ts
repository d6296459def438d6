import { findSpeakerLabels } from "../../language/openings.ts";
import { type Span, slice } from "../../text/span.ts";
import type { Finding, StatementPattern } from "../finding.ts";
import type { Line, Scene } from "../scene.ts";
import type { Subject } from "../subject.ts";

/** "MS. DAHL: We will document it." in a transcript: what stands behind the label, to the end of the paragraph. */
export const speakerLabel: StatementPattern = {
  name: "speaker-label",
  find: (scene) => {
    const { article } = scene.analysis;
    const spans = findSpeakerLabels(article);
    const labels = article.blocks.flatMap((block): readonly Label[] => {
      const span = spans.get(block.start);
      return span ? [{ block, span, words: slice(article.text, span) }] : [];
    });
    return labels.flatMap((label) => findAt(scene, label, answererOf(labels, label)));
  },
};

interface Label {
  readonly block: Span;
  readonly span: Span;
  readonly words: string;
}

const isQuestion = ({ words }: Label): boolean =>
  /^(?:Q|Question|QUESTION|REPORTER|Reporter|JOURNALIST)$/u.test(words);
const isAnswer = ({ words }: Label): boolean => /^(?:A|Answer|ANSWER)$/u.test(words);

/** Whom "A:" stands for: the one speaker who is labelled by name before it. */
function answererOf(labels: readonly Label[], label: Label): Label {
  if (!isAnswer(label)) return label;
  const named = labels.filter(
    (other) => !isQuestion(other) && !isAnswer(other) && other.block.start < label.block.start,
  );
  return named.at(-1) ?? label;
}

function findAt(scene: Scene, label: Label, speaker: Label): readonly Finding[] {
  const line = scene.lines.find(({ sentence }) => sentence.end > label.block.start);
  const said = wordsBehind(scene, label);
  if (line === undefined || said === undefined || isQuestion(label)) return [];
  const base = { pattern: speakerLabel.name, line, report: undefined, act: "state", cue: undefined } as const;
  return [{ ...base, subject: toSpeaker(scene, line, label, speaker), content: [said] }];
}

/** All that stands behind the label in its paragraph, without the last stop. */
function wordsBehind({ text }: Scene, { block, span }: Label): Span | undefined {
  let [start, end] = [span.end + 1, block.end];
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /[\s.]/u.test(text.charAt(end - 1))) end -= 1;
  return end > start ? { start, end } : undefined;
}

/** The actor who is named where the label stands, or whose name ends like it. */
function toSpeaker(scene: Scene, line: Line, label: Label, speaker: Label): Subject {
  const { span: mention } = label;
  const own = lastWord(speaker.words);
  const actor = scene.references.actors.find(
    ({ kind, name, mentions }) =>
      mentions.some(({ start, end }) => speaker.span.start <= start && end <= speaker.span.end) ||
      (kind === "person" && lastWord(name) === own),
  );
  const first = line.tokens.findIndex(({ start }) => start >= mention.start);
  return actor ? { kind: "named", actors: [actor], mention, first } : { kind: "unknown", mention, first };
}

const lastWord = (name: string): string => (name.split(" ").at(-1) ?? "").toLowerCase();
