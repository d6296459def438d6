/**
 * Subjects and objects of predicates against the enhanced graphs of UD English, which hold those that coordination,
 * complements and relative clauses share: recall over all gold arcs; precision where the graphs say who the subject is
 * (they do not for adverbial clauses and participles).
 * Data: UD English EWT dev and GUM dev (universaldependencies.org), under DRAGOMAN_DATA/language; gold basic trees.
 * Run: npx tsx bench/clauses.ts
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Clause, findClauses } from "../src/language/clauses.ts";
import { isRelation, type Tree, toTree } from "../src/language/tree.ts";
import { readTrees } from "./conllu.ts";
import { dataFolder } from "./data.ts";

export interface ClauseFigures {
  readonly set: string;
  readonly what: "subject" | "object";
  readonly precision: number;
  readonly recall: number;
}

const SETS = ["ewt-dev.conllu", "gum-open-dev.conllu"];
const ARCS = { subject: /^[nc]subj(?::pass)?(?::xsubj)?$/u, object: /^obj$/u } as const;

/** The figures of every set under `folder`. */
export function measureClauses(folder: string): readonly ClauseFigures[] {
  return SETS.flatMap((set) => {
    const conllu = readFileSync(join(folder, "language", set), "utf8");
    return (["subject", "object"] as const).map((what) => ({ set, what, ...compare(conllu, what) }));
  });
}

function compare(conllu: string, what: keyof typeof ARCS): { precision: number; recall: number } {
  const trees = readTrees(conllu).map(toTree);
  const graphs = conllu.trim().split(/\n\n+/u);
  let [right, found, gold] = [0, 0, 0];
  for (const [index, tree] of trees.entries()) {
    const wanted = readArcs(tree, graphs[index] ?? "", ARCS[what]);
    const given = findArcs(tree, what);
    right += [...given].filter(([arc, judged]) => judged && wanted.has(arc)).length;
    found += [...given.values()].filter((judged) => judged).length;
    gold += [...wanted].filter((arc) => given.get(arc) !== false).length;
  }
  return { precision: right / found, recall: right / gold };
}

/** The arcs of an enhanced graph, as head<dependent; relative pronouns are left out for what they stand for. */
function readArcs(tree: Tree, sentence: string, names: RegExp): ReadonlySet<string> {
  const rows = sentence
    .split("\n")
    .map((line) => line.split("\t"))
    .filter(([id = ""]) => /^\d+$/u.test(id));
  return new Set(
    rows.flatMap((row, at) =>
      isRelative(tree, at)
        ? []
        : (row[8] ?? "").split("|").flatMap((arc) => {
            const [, head, name = ""] = /^(\d+):(.+)$/u.exec(arc) ?? [];
            return head !== undefined && names.test(name) ? [`${Number(head) - 1}<${at}`] : [];
          }),
    ),
  );
}

/** The arcs of our clauses, each with whether the graphs can judge it. */
function findArcs(tree: Tree, what: keyof typeof ARCS): ReadonlyMap<string, boolean> {
  const arcs = new Map<string, boolean>();
  for (const clause of findClauses(tree).all) {
    const places = what === "subject" ? clause.subjects : clause.objects;
    for (const at of places)
      if (!isRelative(tree, at))
        arcs.set(`${clause.predicate}<${at}`, what === "object" || isJudged(tree, clause, at));
  }
  return arcs;
}

/** True for a subject of the clause's own, or in a construction whose shared subjects the graphs hold. */
const isJudged = (tree: Tree, { predicate, relation }: Clause, at: number): boolean =>
  tree.tokens[at]?.head === predicate ||
  !(isRelation(relation, "advcl", "amod") || relation === "acl") ||
  relation === "advcl:relcl";

const isRelative = (tree: Tree, at: number): boolean => tree.tokens[at]?.features.PronType === "Rel";

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { set, what, precision, recall } of measureClauses(dataFolder))
    process.stdout.write(`${set} ${what}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n`);
}
