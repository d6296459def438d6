import type { Span } from "../../text/span.ts";
import type { Finding, StatementPattern } from "../finding.ts";
import type { Line, Scene } from "../scene.ts";
import type { Subject } from "../subject.ts";

/** "MS. DAHL: We will document it." in a transcript: what stands behind the label, to the end of the paragraph. */
export const speakerLabel: StatementPattern = {
  name: "speaker-label",
  find: (scene) => {
    const labels = scene.analysis.article.blocks.flatMap((block) => labelAt(scene, block) ?? []);
    // One paragraph with a colon is a heading or a list; a transcript has several speakers or questions.
    if (labels.length < 2) return [];
    return labels.flatMap((label) => findAt(scene, label, answererOf(labels, label)));
  },
};

interface Label {
  readonly block: Span;
  readonly span: Span;
  readonly words: string;
}

/** A name in capitals, a name with a title, or a single letter, at the beginning of a paragraph and before a colon. */
const LABEL =
  /^(\p{Lu}[\p{Lu}.’' -]{0,40}|(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Prof|President|Minister|Ambassador|Secretary|Spokes(?:man|woman|person))\.? \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?|Question|Reporter|Answer):\s/u;

function labelAt({ text }: Scene, block: Span): Label | undefined {
  const words = LABEL.exec(text.slice(block.start, Math.min(block.end, block.start + 60)))?.[1];
  return words === undefined
    ? undefined
    : { block, words, span: { start: block.start, end: block.start + words.length } };
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
  const actor = scene.actors.find(
    ({ kind, name, mentions }) =>
      mentions.some(({ start, end }) => speaker.span.start <= start && end <= speaker.span.end) ||
      (kind === "person" && lastWord(name) === own),
  );
  const first = line.tokens.findIndex(({ start }) => start >= mention.start);
  return actor ? { kind: "named", actors: [actor], mention, first } : { kind: "unknown", mention, first };
}

const lastWord = (name: string): string => (name.split(" ").at(-1) ?? "").toLowerCase();
