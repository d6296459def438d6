import { childOf, isRelation, tokenAt } from "../../language/tree.ts";
import { slice } from "../../text/span.ts";
import { NOTHING_TOLD } from "../draft.ts";
import { ownerOf } from "../owner.ts";
import type { ActorPattern } from "../patterns.ts";
import { toPhraseMention } from "../phrase.ts";
import type { Reading } from "../reading.ts";

/** "Hydrologists warned that …", "the village midwife said …": whoever speaks is somebody, whatever the noun. */
export const sources: ActorPattern = {
  name: "sources",
  find: (reading, head) => {
    const { tag, features } = tokenAt(reading.tree, head);
    if (!/^(?:NOUN|PROPN|NUM)$/u.test(tag) || PACT.test(tokenAt(reading.tree, head).lemma)) return undefined;
    if (!isSpeaking(reading, head)) return undefined;
    const mention = toPhraseMention(reading, head, "nominal");
    const owner = ownerOf(reading, head, { inPlace: true });
    return {
      ...NOTHING_TOLD,
      name: slice(reading.text, mention),
      kind: "unnamed",
      code: owner?.code ?? "UNK",
      number: features.Number === "Plur" ? "many" : undefined,
      mention,
      sentence: reading.index,
      head,
    };
  },
};

/** What binds says what holds, and is nobody: the treaty states that. */
const PACT =
  /^(?:agreement|treaty|pact|accord|deal|convention|memorandum|contract|clause|article|protocol)$/iu;

/** The subject of a verb of speaking that has words to report, or the source of "according to". */
function isSpeaking(reading: Reading, at: number): boolean {
  const { tree, knowledge } = reading;
  const { relation, head } = tokenAt(tree, at);
  if (isActing(reading, at)) return true;
  if (isRelation(relation, "obl")) {
    const tie = childOf(tree, at, "case");
    return tie !== undefined && tokenAt(tree, tie).lemma === "accord";
  }
  if (head < 0 || relation !== "nsubj" || !knowledge.placing.speaking.has(tokenAt(tree, head).lemma))
    return false;
  return childOf(tree, head, "ccomp") !== undefined || isRelation(tokenAt(tree, head).relation, "parataxis");
}

/** "The village council rejected the offer", "an offer rejected by the council": who can speak, and does something by it. */
function isActing({ tree, knowledge: { placing } }: Reading, at: number): boolean {
  const { relation, head, lemma } = tokenAt(tree, at);
  const isDoer = relation === "nsubj" || relation === "obl:agent";
  if (!isDoer || head < 0 || !placing.speechActs.has(tokenAt(tree, head).lemma)) return false;
  if (!placing.speakers.has(lemma.toLowerCase()) && !SIDES.test(lemma)) return false;
  return relation === "obl:agent" || childOf(tree, head, "obj", "xcomp", "ccomp", "obl") !== undefined;
}

/** Nouns of parties to a matter, which tables of persons do not have. */
const SIDES =
  /^(?:side|camp|customs|operator|sub-prefect|counsel|defence|defense|prosecution|opposition|majority|minority)$/u;
