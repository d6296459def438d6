import { prepositionOf } from "../../language/arguments.ts";
import { childrenOf, type Extent, extentOf, isRelation, tokenAt } from "../../language/tree.ts";
import { covers } from "../../text/span.ts";
import { type Argument, argumentsOf, isTiedBy } from "../arguments.ts";
import { endOfInsertion, toContents } from "../content.ts";
import { cueSpan, type Finding, type StatementPattern } from "../finding.ts";
import { type Report, takes } from "../reports.ts";
import type { Line, Scene } from "../scene.ts";
import { findDoer } from "../subject.ts";

/**
 * "Dahl called for talks." "Dahl urged Orland to sign." "Dahl accused Orland of delay." "Dahl called it a farce." "Dahl
 * vowed to sign.": what a verb does by speaking, with all that its object or infinitive says.
 */
export const reportedObject: StatementPattern = {
  name: "reported-object",
  find: (scene) =>
    scene.lines.flatMap((line) => line.reports.flatMap((report) => findAt(scene, line, report))),
};

function findAt(scene: Scene, line: Line, report: Report): readonly Finding[] {
  if (isGapped(report) || report.clause.voice !== "active") return [];
  const found = contentOf(
    line,
    report,
    argumentsOf(line, report).filter((each) => report.cue.act !== "reject" || !isSilence(line, each)),
  );
  const subject = found && findDoer(line, report.clause);
  // Without a speaker to hand, a noun may look like the verb ("a plan endorsed by").
  if (subject === undefined || found === undefined) return [];
  const content = toContents(scene, line, [withTail(line, report, found.extent)]);
  if (content.length === 0) return [];
  const base = {
    pattern: reportedObject.name,
    line,
    report,
    act: report.cue.act,
    cue: cueSpan(line, report),
  };
  return [{ ...base, subject, content, ...(found.object === undefined ? {} : { object: found.object }) }];
}

/** "the goal that Orland pledged to reach": half of the words stands before the clause. */
const isGapped = ({ clause: { relation, antecedent, subjects } }: Report): boolean =>
  relation === "acl:relcl" && antecedent !== undefined && !subjects.includes(antecedent);

/** "declined to comment", "refused to say": nothing was said. */
const isSilence = ({ tokens, speaking }: Line, { kind, head }: Argument): boolean =>
  kind === "infinitive" && (speaking.has(tokens[head]?.lemma ?? "") || SILENT.has(tokens[head]?.lemma ?? ""));

/** Verbs of telling that are no cues of their own. */
const SILENT = new Set(["discuss", "speculate", "name", "identify", "speak", "talk", "elaborate"]);

interface Found {
  readonly extent: Extent;
  readonly object: number | undefined;
}

/** The first construction that the cue takes and the sentence has. */
function contentOf(line: Line, report: Report, found: readonly Argument[]): Found | undefined {
  const object = objectIn(line, report, found);
  const infinitive = found.find(({ kind }) => kind === "infinitive");
  const tied = found.find((each) => isTiedBy(report, each));
  if (takes(report, "addressee")) {
    const said = takes(report, "infinitive") ? (infinitive ?? tied) : tied;
    if (said && (object || said !== tied)) return { extent: said.extent, object: object?.head };
  }
  if (takes(report, "urge") && object && infinitive) return through(object, infinitive);
  if (takes(report, "urge") && object && hasInfinitive(line, object)) return whole(object);
  if (takes(report, "urge", "infinitive") && object && isSomebody(line, object)) return undefined;
  const named = takes(report, "naming") ? namingIn(line, report, found) : undefined;
  if (named) return named;
  if (infinitive && takes(report, "infinitive") && !object) return alone(infinitive);
  const far =
    takes(report, "infinitive") && !object && report.cue.act !== "reject"
      ? infinitiveBehind(line, report)
      : undefined;
  if (far) return { extent: far, object: undefined };
  if (tied && object) return through(object, tied);
  const isFree = tied && FREE.test(tied.preposition) && !takes(report, "addressee");
  if (tied && (isFree || report.cue.isState)) return alone(tied);
  if (object === undefined) {
    const gerund = takes(report, "object") ? found.find(({ kind }) => kind === "gerund") : undefined;
    return gerund?.extent.first === report.last + 1 ? alone(gerund) : undefined;
  }
  const isCounted = takes(report, "count") && isNumber(line, object);
  const isEmpty = report.cue.act === "state" && isShort(object) && !isNumber(line, object);
  const isThing = takes(report, "object") && !isEmpty;
  if (isCounted) return { extent: { ...object.extent, last: endOfCount(line, object) }, object: object.head };
  return isThing ? whole(object) : undefined;
}

/** "stressed the point", "told a story": what was said is not told. */
const isShort = ({ extent: { first, last } }: Argument): boolean => last - first < 2;

/** "begged the shippers to send one": the infinitive hangs on the noun. */
const hasInfinitive = ({ clauses: { tree } }: Line, { head }: Argument): boolean =>
  childrenOf(tree, head, "acl").some((at) =>
    childrenOf(tree, at, "mark").some((mark) => tokenAt(tree, mark).lemma === "to"),
  );

/** "promised on television to pay": an infinitive behind the cue and before any other verb, whatever it hangs on. */
function infinitiveBehind({ clauses: { tree } }: Line, { last }: Report): Extent | undefined {
  for (let at = last + 1; at < Math.min(tree.tokens.length, last + LONGEST_WAY); at += 1) {
    const { tag, form, relation, head } = tokenAt(tree, at);
    if (form === "to" && relation === "mark" && head > at)
      return { first: at, last: extentOf(tree, head).last };
    if (/^(?:VERB|AUX)$/u.test(tag) || /^[:;“”",]$/u.test(form)) return undefined;
  }
  return undefined;
}

/** In tokens. */
const LONGEST_WAY = 10;

const whole = ({ extent, head }: Argument): Found => ({ extent, object: head });

/** What is spoken about without an object: apologised [for the raid]; of "regarded as" half would be missing. */
const FREE = /^(?:for|on|over|about|at|against|with)$/u;

/** The first object; with two, both: promised [her a flat]. Nothing where it is the speaker: calling itself. */
function objectIn(line: Line, { cue }: Report, found: readonly Argument[]): Argument | undefined {
  const [first, second] = found.filter(({ kind }) => kind === "object");
  if (first === undefined) return undefined;
  if (!cue.takes.has("object") && !cue.takes.has("naming") && isReflexive(line, first)) return undefined;
  const isBoth = second !== undefined && second.extent.first === first.extent.last + 1;
  return isBoth ? { ...first, extent: { first: first.extent.first, last: second.extent.last } } : first;
}

/** A pronoun or the name of an actor, and no more. */
function isSomebody(line: Line, { head, extent }: Argument): boolean {
  const word = line.tokens[head];
  if (word === undefined) return false;
  if (extent.first === extent.last && /^(?:him|her|them|us|me)$/u.test(word.form)) return true;
  const end = line.tokens[extent.last]?.end;
  return line.named.some(
    ({ mention }) => mention.form === "name" && covers(mention, word) && mention.end === end,
  );
}

/** "two dead, both shepherds": to the end of the sentence where no verb stands behind. */
function endOfCount({ tokens }: Line, { extent: { last } }: Argument): number {
  const rest = tokens.slice(last + 1);
  if (rest.some(({ tag }) => /^(?:VERB|AUX)$/u.test(tag)) || rest[0]?.form !== ",") return last;
  return tokens.length - (/^\.$/u.test(tokens.at(-1)?.form ?? "") ? 2 : 1);
}

const alone = ({ extent }: Argument): Found => ({ extent, object: undefined });

/** Something and what it is called: two arguments, or one with words in quotation marks at its end: the fine “petty”. */
function namingIn(line: Line, report: Report, found: readonly Argument[]): Found | undefined {
  const nominal = found.filter(({ kind }) => /^(?:object|predicate|gerund)$/u.test(kind));
  const [first] = nominal;
  if (isReflexive(line, first) && !/^(?:declare|proclaim|pronounce)$/u.test(report.cue.lemma))
    return undefined;
  const last = nominal.at(-1);
  if (first === undefined || last === undefined || first.extent.first > report.last + 2) return undefined;
  const whole = through(first, last);
  const opening = line.tokens[whole.extent.first];
  const isQuoted = line.tokens
    .slice(whole.extent.first + 1, whole.extent.last + 1)
    .some(({ form }) => QUOTE.test(form));
  return first !== last || (isQuoted && !QUOTE.test(opening?.form ?? "")) ? whole : undefined;
}

const isReflexive = ({ tokens }: Line, argument: Argument | undefined): boolean =>
  argument !== undefined && /sel(?:f|ves)$/u.test(tokens[argument.head]?.form ?? "");

const QUOTE = /^["“‘'«„]$/u;

/** two dead, 16 bodies, dozens of wounded */
const isNumber = ({ tokens }: Line, { extent: { first, last } }: Argument): boolean =>
  tokens
    .slice(first, last + 1)
    .some(({ tag, form }) => tag === "NUM" || /^(?:dozens|scores|hundreds|thousands|no)$/u.test(form));

const through = (object: Argument, last: Argument): Found => ({
  extent: {
    first: Math.min(object.extent.first, last.extent.first),
    last: Math.max(object.extent.last, last.extent.last),
  },
  object: object.head,
});

/** With what belongs to the words though the tree ties it to the verb: vowed a march [unless the dead were named]. */
function withTail(line: Line, report: Report, extent: Extent): Extent {
  const { tree } = line.clauses;
  let { last } = extent;
  for (const at of childrenOf(tree, report.first)) {
    const own = extentOf(tree, at);
    const isBehindComma = own.first === last + 2 && tokenAt(tree, last + 1).form === ",";
    const isNext = own.first === last + 1 || (isBehindComma && BOUND.test(tokenAt(tree, own.first).form));
    if (isNext && isTail(line, at)) last = own.last;
  }
  return { first: extent.first, last: (endOfInsertion(line, extent.first, last + 1) ?? last + 1) - 1 };
}

const BOUND = /^(?:if|unless|provided|until|so)$/u;

function isTail(line: Line, at: number): boolean {
  const { tree } = line.clauses;
  const { relation } = tokenAt(tree, at);
  const tie = prepositionOf(tree, at);
  if (isRelation(relation, "advcl", "ccomp", "xcomp"))
    return (
      CONDITIONS.has(tie) ||
      BOUND.test(tokenAt(tree, extentOf(tree, at).first).form) ||
      (tie === "" && relation !== "advcl")
    );
  if (!isRelation(relation, "obl") || tie === "" || OF_THE_REPORT.test(tie)) return false;
  const { first, last } = extentOf(tree, at);
  const isDate = line.sentence.entities.some(
    (entity) => entity.kind === "DATE" && first <= entity.first && entity.last <= last,
  );
  return !isDate || OF_THE_WORDS.test(tie);
}

const CONDITIONS: ReadonlySet<string> = new Set([
  "if", "unless", "until", "so", "so that", "provided", "provided that", "before",
]); // biome-ignore format: a list of words
/** Where, when and how somebody spoke. */
const OF_THE_REPORT =
  /^(?:after|during|following|despite|in|on|at|to|through|via|amid|ahead of|because of|due to)$/u;
/** When what was said is to be: by Friday, from May. */
const OF_THE_WORDS = /^(?:by|before|until|till|from|for|since|within|as of)$/u;
