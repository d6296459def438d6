import { prepositionOf } from "../../language/arguments.ts";
import { childrenOf, type Extent, extentOf, isRelation, stretchesOf, tokenAt } from "../../language/tree.ts";
import type { Span } from "../../text/span.ts";
import { toContents } from "../content.ts";
import type { Finding, StatementPattern } from "../finding.ts";
import type { NounCue } from "../lexicon.ts";
import { quotationsIn } from "../quotations.ts";
import { takes } from "../reports.ts";
import type { Line, Scene } from "../scene.ts";
import { findDoer, namedAt, type Subject, toSubject } from "../subject.ts";

/**
 * "Dahl’s call for talks was ignored." "Dahl voiced concern over the talks." "… despite a warning by Dahl that …": a noun
 * of speaking with somebody whose it is and something that it says.
 */
export const reportedNoun: StatementPattern = {
  name: "reported-noun",
  find: (scene) => scene.lines.flatMap((line) => line.tokens.flatMap((_, noun) => findAt(scene, line, noun))),
};

function findAt(scene: Scene, line: Line, noun: number): readonly Finding[] {
  const token = line.tokens[noun];
  const cue = token?.tag === "NOUN" ? line.nouns.get(token.lemma) : undefined;
  if (token === undefined || cue === undefined || quotationsIn(scene, token).length > 0) return [];
  const told = speakerOf(line, noun, cue);
  const said = told && contentOf(line, noun, told.verb, cue);
  if (told === undefined || said === undefined) return [];
  const content = toContents(scene, line, said.stretches);
  if (content.length === 0) return [];
  const verb = told.verb === undefined ? undefined : line.tokens[told.verb];
  const span: Span = verb ?? {
    start: token.start,
    end: said.tie === undefined ? token.end : (line.tokens[said.tie]?.end ?? token.end),
  };
  const place = { start: span.start, end: span.end };
  return [
    {
      pattern: reportedNoun.name,
      line,
      report: undefined,
      act: cue.act,
      cue: place,
      subject: told.subject,
      content,
      isShared: told.verb === undefined && said.isClause,
    },
  ];
}

interface Told {
  readonly subject: Subject;
  /** The verb that only lends itself to the noun: voiced concern. */
  readonly verb: number | undefined;
}

/** Acts whose nouns mean words said also where somebody only has them: his threats, not his support. */
const DOING: ReadonlySet<string> = new Set([
  "urge", "accuse", "criticize", "deny", "threaten", "promise", "warn", "reject", "propose", "announce",
]); // biome-ignore format: a list of words

/** Whose words the noun names: the subject of "voiced concern", the owner of "Dahl’s call", the maker of "a call by Dahl". */
function speakerOf(line: Line, noun: number, cue: NounCue): Told | undefined {
  const { tree } = line.clauses;
  const { relation, head } = tokenAt(tree, noun);
  const report = isRelation(relation, "obj") ? line.reports.find(({ first }) => first === head) : undefined;
  if (report && takes(report, "noun")) {
    const subject = findDoer(line, report.clause);
    return subject && { subject, verb: head };
  }
  const subject = toSubject(line, ownersOf(line, noun));
  if (subject === undefined || subject.kind === "unknown") return undefined;
  return DOING.has(cue.act) || hasThat(line, noun) ? { subject, verb: undefined } : undefined;
}

/** Dahl’s call, a call by Dahl, the claim of the army that …, a Radio Kesh report that … */
function ownersOf(line: Line, noun: number): readonly number[] {
  const { tree } = line.clauses;
  const plain = childrenOf(tree, noun, "nmod").filter(
    (at) => tokenAt(tree, at).relation === "nmod:poss" || /^(?:by|from)$/u.test(prepositionOf(tree, at)),
  );
  if (plain.length > 0 || !hasThat(line, noun)) return plain;
  return childrenOf(tree, noun, "nmod", "compound").filter(
    (at) => namedAt(line, at) !== undefined && /^(?:|of|in)$/u.test(prepositionOf(tree, at)),
  );
}

/** A clause with "that" tells what the noun says. */
const hasThat = ({ clauses: { tree } }: Line, noun: number): boolean =>
  childrenOf(tree, noun, "acl", "ccomp").some((at) =>
    childrenOf(tree, at, "mark").some((mark) => tokenAt(tree, mark).lemma === "that"),
  );

/** "condolences [to the families] over the loss": who it is said to. */
const isTo = ({ clauses: { tree } }: Line, at: number): boolean => prepositionOf(tree, at) === "to";

/** With what stands next and hangs on the verb or the noun, though it belongs to the words: the deaths [on 3 May]. */
function withTail(line: Line, extent: Extent, places: readonly number[]): Extent {
  const { tree } = line.clauses;
  let { last } = extent;
  for (const at of places) {
    const own = extentOf(tree, at);
    const isDay = /day$/u.test(tokenAt(tree, own.last).form) && isRelation(tokenAt(tree, at).relation, "obl");
    if (own.first === last + 1 && !isDay) last = own.last;
  }
  return { first: extent.first, last };
}

interface Said {
  readonly stretches: readonly Extent[];
  /** The preposition that ties it to the noun, where it belongs to the cue: call [for]. */
  readonly tie: number | undefined;
  readonly isClause: boolean;
}

/** What the noun says: a clause with "that", an infinitive, or what one of its prepositions leads to. */
function contentOf(line: Line, noun: number, verb: number | undefined, { ties }: NounCue): Said | undefined {
  const { tree } = line.clauses;
  const places = [
    ...childrenOf(tree, noun),
    ...(verb === undefined ? [] : childrenOf(tree, verb, "obl", "ccomp", "advcl")),
  ];
  const isAddressed = ties.has("over") || ties.has("at") || ties.has("on");
  const ordered = [...places.filter((at) => !isTo(line, at)), ...places.filter((at) => isTo(line, at))];
  for (const at of isAddressed ? ordered : places) {
    if (at <= noun) continue;
    const { relation } = tokenAt(tree, at);
    const isClause = isRelation(relation, "acl", "ccomp", "advcl") && relation !== "acl:relcl";
    if (!isClause && !isRelation(relation, "nmod", "obl")) continue;
    const word = prepositionOf(tree, at);
    if (!ties.has(word)) continue;
    const tie = childrenOf(tree, at, "case", "mark")[0];
    if (tie === undefined) continue;
    if (isClause && word === "to")
      return { stretches: [extentOf(tree, at)], tie: undefined, isClause: false };
    const found = stretchesOf(tree, at, [tie]).filter(({ first }) => first > tie);
    const [first, last] = [found[0], found.at(-1)];
    const stretches =
      isClause || !first || !last ? found : [withTail(line, { first: first.first, last: last.last }, places)];
    return { stretches, tie: word === "that" ? undefined : tie, isClause: word === "that" };
  }
  return undefined;
}
