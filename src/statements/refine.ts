import { childOf } from "../language/tree.ts";
import { groupBy } from "../text/group-by.ts";
import { covers, overlaps, type Span, slice } from "../text/span.ts";
import type { Finding } from "./finding.ts";
import { bareQuotation } from "./patterns/bare-quotation.ts";
import { reportedObject } from "./patterns/reported-object.ts";
import { patterns } from "./patterns.ts";
import { isSentences, nextQuotation, quotationsIn, trimmedInner } from "./quotations.ts";
import { unwrapRelays } from "./relay.ts";
import { isParticiple, takes } from "./reports.ts";
import type { Scene } from "./scene.ts";

/** Later rules see what earlier ones left. Findings come and go in the order of their first words. */
type Refiner = (findings: readonly Finding[], scene: Scene) => readonly Finding[];

export const refiners: readonly Refiner[] = [
  dropReporter,
  dropUnlikelySpeakers,
  joinSameReport, // before overlaps: object and quotation are of one act
  cutSecondReports, // before overlaps: each keeps its own words
  markRelays, // before overlaps: the relayed words stand inside the relay's
  dropOverlaps, // before joining: the words that follow a quotation must be free to join it
  joinRunningQuotations,
  addBareQuotations, // what no report has claimed by now
  joinGivenWords,
];

/** "We said", "I wrote": the reporter is no source. */
function dropReporter(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ subject }) => !(subject.kind === "pronoun" && /^(?:i|we)$/u.test(subject.word)));
}

/** "The treaty states that": what binds says what holds, and is nobody. */
const PACT = /\b(?:agreement|treaty|pact|accord|deal|convention|memorandum|contract|protocol)$/iu;

/** "Stocks presented a mixed picture": some verbs report speech only with somebody who speaks, or a body that holds a view. */
function dropUnlikelySpeakers(findings: readonly Finding[], { text }: Scene): readonly Finding[] {
  return findings.filter(({ report, subject, pattern }) => {
    if (subject.kind === "unknown" && subject.mention && PACT.test(slice(text, subject.mention)))
      return false;
    if (report && takes(report, "speaker") && pattern === reportedObject.name && subject.kind === "unknown")
      return false;
    if (report === undefined || !takes(report, "body")) return true;
    if (subject.kind === "pronoun") return /^(?:it|they)$/u.test(subject.word);
    return subject.kind === "named" && subject.actors.every(({ kind }) => kind !== "person");
  });
}

/** "Dahl said it held, Reuters reported", "Reuters reported that Dahl said it held": Dahl's words, via Reuters. */
function markRelays(findings: readonly Finding[]): readonly Finding[] {
  return [...groupBy(findings, ({ line }) => line.index).values()].flatMap(unwrapRelays);
}

/** "turned down the offer: “Never.”": what one report has as object and behind its colon are one statement. */
function joinSameReport(findings: readonly Finding[]): readonly Finding[] {
  const objects = findings.filter(({ pattern }) => /^reported-(?:object|clause)$/u.test(pattern));
  const partnerOf = (finding: Finding): Finding | undefined =>
    /^(?:cue-then-quote|behind-colon)$/u.test(finding.pattern)
      ? objects.find(
          ({ line, report, content }) =>
            line === finding.line && report === finding.report && !overlap(content, finding.content),
        )
      : undefined;
  const joined = new Map(
    findings.flatMap((finding) => {
      const object = partnerOf(finding);
      return object
        ? [[object, { ...object, content: [...object.content, ...finding.content] }] as const]
        : [];
    }),
  );
  return findings.flatMap((finding) =>
    partnerOf(finding) === undefined ? [joined.get(finding) ?? finding] : [],
  );
}

const overlap = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some((one) => b.some((other) => overlaps(one, other)));

/** "said it held, and called for talks": the second report ends the words of the first. */
function cutSecondReports(findings: readonly Finding[]): readonly Finding[] {
  const byLine = groupBy(findings, ({ line }) => line.index);
  return findings.map((finding) => {
    const ends = (byLine.get(finding.line.index) ?? []).flatMap((other) => {
      const end = other === finding ? undefined : endBeforeSecond(other);
      return end !== undefined && finding.content.some((span) => span.start < end && end < span.end)
        ? [end]
        : [];
    });
    if (ends.length === 0) return finding;
    const cut = Math.min(...ends);
    const content = finding.content
      .filter(({ start }) => start < cut)
      .map(({ start, end }) => ({ start, end: Math.min(end, cut) }));
    return { ...finding, content };
  });
}

/** Where the words before a report end that a comma and "and" join to another: [said it held], and called for talks. */
function endBeforeSecond({ line: { tokens, clauses }, report }: Finding): number | undefined {
  if (report?.clause.firstConjunct === undefined) return undefined;
  if (childOf(clauses.tree, report.first, "nsubj") !== undefined) return undefined;
  const joining = childOf(clauses.tree, report.first, "cc");
  const comma = (joining ?? report.first) - 1;
  return tokens[comma]?.form === "," ? tokens[comma - 1]?.end : undefined;
}

/** Of two that claim the same words, the one of the earlier pattern, then the longer; one inside another is not its own. */
function dropOverlaps(findings: readonly Finding[], scene: Scene): readonly Finding[] {
  const rank = new Map(patterns.map(({ name }, index) => [name, index]));
  const ordered = findings.toSorted(
    (a, b) => (rank.get(a.pattern) ?? 0) - (rank.get(b.pattern) ?? 0) || a.line.index - b.line.index,
  );
  const byLine = new Map<number, Finding[]>();
  const kept = ordered.filter((finding) => {
    const near = [-1, 0, 1].flatMap((step) => byLine.get(finding.line.index + step) ?? []);
    if (near.some((other) => isTaken(other, finding) && !isNested(scene, other, finding))) return false;
    byLine.set(finding.line.index, [...(byLine.get(finding.line.index) ?? []), finding]);
    return true;
  });
  return kept.sort(byFirstWords);
}

const isTaken = (other: Finding, finding: Finding): boolean =>
  other.content.some(
    (span) =>
      finding.content.some((own) => overlaps(span, own)) ||
      (finding.cue !== undefined && covers(span, finding.cue)),
  ) || finding.content.some((span) => other.cue !== undefined && covers(span, other.cue));

/**
 * One in the words of the other that counts by itself: "said the envoy had told him “it holds”", where the page quotes the
 * inner words; "denied a report by Reuters that it sank".
 */
function isNested(scene: Scene, one: Finding, other: Finding): boolean {
  if (one.isShared || other.isShared) return true;
  const [outer, inner] = one.content.some((span) => other.cue && covers(span, other.cue))
    ? [one, other]
    : [other, one];
  const { cue } = inner;
  if (cue === undefined || !outer.content.some((span) => covers(span, cue))) return false;
  const isInside = inner.content.every((own) => outer.content.some((span) => covers(span, own)));
  const quoted = quotationsIn(scene, cue).length === 0 && inner.content.every((own) => isQuoted(scene, own));
  return isInside && quoted && inner.subject.kind !== "unknown";
}

const isQuoted = (scene: Scene, span: Span): boolean =>
  quotationsIn(scene, span).some(
    ({ span: { start, end } }) => start <= span.start + 1 && span.end - 1 <= end,
  );

const startOf = ({ content, cue }: Finding): number => content[0]?.start ?? cue?.start ?? 0;
const byFirstWords = (a: Finding, b: Finding): number => startOf(a) - startOf(b);

/** “One,” Dahl said. “Two.” “Three”, and paragraphs that reopen: the quotations behind belong to the same statement. */
function joinRunningQuotations(findings: readonly Finding[], scene: Scene): readonly Finding[] {
  const taken = new Set(
    findings.flatMap(({ content }) => content.flatMap((span) => quotationsIn(scene, span))),
  );
  return findings.map((finding) => {
    const more: Span[] = [];
    let last = quotationsIn(scene, finding.content.at(-1) ?? { start: 0, end: 0 }).at(-1);
    let end = Math.max(finding.line.sentence.end, last?.span.end ?? 0);
    while (last !== undefined) {
      const next = nextQuotation(scene, last);
      if (next === undefined || taken.has(next)) break;
      const isNext =
        next.continues || (isSentences(scene, next) && /^ ?$/u.test(scene.text.slice(end, next.span.start)));
      if (!isNext) break;
      more.push(trimmedInner(scene, next));
      taken.add(next);
      end = next.span.end;
      last = next;
    }
    return more.length === 0 ? finding : { ...finding, content: [...finding.content, ...more] };
  });
}

function addBareQuotations(findings: readonly Finding[], scene: Scene): readonly Finding[] {
  const taken = new Set(
    findings.flatMap(({ content }) => content.flatMap((span) => quotationsIn(scene, span))),
  );
  const isFree = ({ content }: Finding): boolean =>
    content.every((span) => quotationsIn(scene, span).every((quotation) => !taken.has(quotation)));
  return [...findings, ...bareQuotation.find(scene).filter(isFree)].sort(byFirstWords);
}

/** "criticised the plan, saying it would fail": the participle gives the words of the same act. */
function joinGivenWords(findings: readonly Finding[]): readonly Finding[] {
  const joined: Finding[] = [];
  for (const finding of findings) {
    const before = joined.at(-1);
    const isGiven =
      before?.line === finding.line &&
      before.pattern === "reported-object" &&
      finding.report !== undefined &&
      isParticiple(finding.report) &&
      /^(?:say|state|write|argue|claim|declare)$/u.test(finding.report.cue.lemma);
    if (isGiven && before)
      joined[joined.length - 1] = { ...before, content: [...before.content, ...finding.content] };
    else joined.push(finding);
  }
  return joined;
}
