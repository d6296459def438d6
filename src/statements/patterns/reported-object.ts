import { prepositionOf } from "../../language/arguments.ts";
import { childrenOf, type Extent, extentOf, isRelation, tokenAt } from "../../language/tree.ts";
import { type Argument, argumentsOf, isTiedBy } from "../arguments.ts";
import { toContents } from "../content.ts";
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
  if (isGapped(report)) return [];
  const found = contentOf(
    report,
    argumentsOf(line, report).filter((each) => !isSilence(line, each)),
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
function contentOf(report: Report, found: readonly Argument[]): Found | undefined {
  const object = found.find(({ kind }) => kind === "object");
  const infinitive = found.find(({ kind }) => kind === "infinitive");
  const predicate = found.find(({ kind }) => kind === "predicate");
  const tied = found.find((each) => isTiedBy(report, each));
  if (takes(report, "addressee")) {
    const said = takes(report, "infinitive") ? (infinitive ?? tied) : tied;
    if (said) return { extent: said.extent, object: object?.head };
  }
  if (takes(report, "urge") && object && infinitive) return through(object, infinitive);
  if (takes(report, "naming") && object && predicate) return through(object, predicate);
  if (infinitive && takes(report, "infinitive") && !object)
    return { extent: infinitive.extent, object: undefined };
  if (object === undefined) return undefined;
  if (tied) return through(object, tied);
  return takes(report, "object") ? { extent: object.extent, object: object.head } : undefined;
}

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
    if (own.first !== last + 1 || !isTail(line, at)) continue;
    last = own.last;
  }
  return { first: extent.first, last };
}

function isTail(line: Line, at: number): boolean {
  const { tree } = line.clauses;
  const { relation } = tokenAt(tree, at);
  const tie = prepositionOf(tree, at);
  if (isRelation(relation, "advcl", "ccomp", "xcomp"))
    return CONDITIONS.has(tie) || (tie === "" && relation !== "advcl");
  if (
    !isRelation(relation, "obl") ||
    tie === "" ||
    /^(?:after|during|following|despite|in|on|at|to|through|via|before)$/u.test(tie)
  )
    return false;
  const { first, last } = extentOf(tree, at);
  return !line.sentence.entities.some(
    (entity) => entity.kind === "DATE" && first <= entity.first && entity.last <= last,
  );
}

const CONDITIONS: ReadonlySet<string> = new Set(["if", "unless", "until", "so", "so that", "provided"]);
