import { childrenOf, isRelation, type Tree, tokenAt } from "../../language/tree.ts";
import { slice } from "../../text/span.ts";
import { formOf } from "../form.ts";
import type { StatementLexicon } from "../lexicon.ts";
import { clausesOf, type SaidClause } from "./clauses.ts";
import { isSaid, type Said } from "./said.ts";

/**
 * What a statement shows of its act, as rows of `act-weights.tsv` name it: "told accuse" the act of its cue, "cue insist",
 * "form direct"; "self not future" a clause about the speaker that says what he will not do; "self future: help" the same
 * with a word of this class of `act-classes.tsv` at its head; ": help" such a word anywhere; "says deny" a phrase of
 * `act-words.tsv`; "performs urge" a verb of speaking that the speaker says of himself ("we urge").
 */
export function signsOf(said: Said, lexicon: StatementLexicon): ReadonlySet<string> {
  const clauses = clausesOf(said);
  const isPhrase = !clauses.some(({ isMain }) => isMain);
  return new Set([
    `told ${said.told}`,
    said.word === "" ? "cue none" : `cue ${said.word}`,
    `form ${formOf(said.scene, said.content)}`,
    ...(isPhrase ? ["phrase"] : []),
    ...clauses.flatMap((each) => clauseSigns(said, each, lexicon)),
    ...wordSigns(said, isPhrase, lexicon),
    ...phraseSigns(said, lexicon),
  ]);
}

function clauseSigns(said: Said, each: SaidClause, lexicon: StatementLexicon): readonly string[] {
  const { line, clause, isMain, about, time, isNegative } = each;
  const { tree } = line.clauses;
  const not = isNegative ? "not " : "";
  const classed = isMain || isRelation(clause.relation, "conj", "xcomp", "ccomp");
  const heads = classed
    ? headsOf(tree, clause.predicate).filter((at) => isSaid(said, tokenAt(tree, at)))
    : [];
  const { lemma } = tokenAt(tree, clause.predicate);
  const act = lexicon.verbs.get(lemma)?.[0]?.act ?? "state";
  return [
    `${isMain ? "" : "in "}${about} ${not}${time}`,
    ...heads
      .flatMap((at) => classesAt(tree, at, lexicon))
      .flatMap((name) => [
        `${about} ${not}${time}: ${name}`,
        `${not}${time}: ${name}`,
        `${about} ${not}: ${name}`,
      ]),
    ...classesAt(tree, clause.predicate, lexicon).map((name) => `${not}is: ${name}`),
    ...(act === "state" ? [] : [about === "self" ? `${not}performs ${act}` : `tells ${act}`]),
    ...(hasCondition(tree, clause.predicate) ? ["if", `if ${about} ${not}${time}`] : []),
    ...(clause.voice === "passive" && isMain ? [`passive ${time}`] : []),
  ];
}

/** A predicate with what stands closest to it: its objects and complements, and what tells of them. */
const headsOf = (tree: Tree, predicate: number): readonly number[] => [
  predicate,
  ...childrenOf(tree, predicate, "obj", "xcomp", "ccomp", "obl", "advmod", "acl", "amod", "nmod").flatMap(
    (at) => [at, ...childrenOf(tree, at, "amod", "obj", "xcomp", "compound", "nmod")],
  ),
];

const hasCondition = (tree: Tree, predicate: number): boolean =>
  childrenOf(tree, predicate, "advcl").some((at) =>
    [at, ...childrenOf(tree, at, "mark", "aux")].some((place) =>
      /^(?:if|unless|should)$/u.test(tokenAt(tree, place).lemma),
    ),
  );

function wordSigns(said: Said, isPhrase: boolean, lexicon: StatementLexicon): readonly string[] {
  const ofPhrase = isPhrase ? ["phrase: "] : [];
  const scopes = [": ", ...(said.told === "state" ? ofPhrase : [`${said.told}: `])];
  return said.lines.flatMap(({ tokens, clauses: { tree } }) =>
    tokens.flatMap((token, at) =>
      isSaid(said, token)
        ? classesAt(tree, at, lexicon).flatMap((name) => scopes.map((scope) => `${scope}${name}`))
        : [],
    ),
  );
}

function classesAt(tree: Tree, at: number, { actClasses }: StatementLexicon): readonly string[] {
  const { lemma, form } = tokenAt(tree, at);
  return actClasses.get(lemma.toLowerCase()) ?? actClasses.get(form.toLowerCase()) ?? [];
}

/** Signs of the words as they are printed. */
function phraseSigns({ scene, content }: Said, { actWords }: StatementLexicon): readonly string[] {
  const text = content.map((span) => slice(scene.text, span)).join(" ");
  const words = ` ${text
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/[^\p{L}']+/gu, " ")} `;
  return [
    ...[...actWords].flatMap(([phrase, act]) => (words.includes(` ${phrase} `) ? [`says ${act}`] : [])),
    ...(words.startsWith(" yes ") ? ["says confirm"] : []),
    ...(/\?["”’]?$/u.test(text) ? ["asks"] : []),
    ...(/!["”’]?$/u.test(text) ? ["exclaims"] : []),
  ];
}
