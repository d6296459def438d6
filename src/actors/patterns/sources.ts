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
    if (!/^(?:NOUN|PROPN|NUM)$/u.test(tag) || !isSpeaking(reading, head)) return undefined;
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

/** The subject of a verb of speaking that has words to report, or the source of "according to". */
function isSpeaking({ tree, knowledge }: Reading, at: number): boolean {
  const { relation, head } = tokenAt(tree, at);
  if (isRelation(relation, "obl")) {
    const tie = childOf(tree, at, "case");
    return tie !== undefined && tokenAt(tree, tie).lemma === "accord";
  }
  if (head < 0 || relation !== "nsubj" || !knowledge.placing.speaking.has(tokenAt(tree, head).lemma))
    return false;
  return childOf(tree, head, "ccomp") !== undefined || isRelation(tokenAt(tree, head).relation, "parataxis");
}
