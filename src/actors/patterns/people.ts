import { childOf, tokenAt } from "../../language/tree.ts";
import { slice } from "../../text/span.ts";
import { describe } from "../describe.ts";
import { isDescribing } from "../describing.ts";
import { NOTHING_TOLD } from "../draft.ts";
import { foldName } from "../knowledge/names.ts";
import { holderOf } from "../office-on-day.ts";
import type { ActorPattern } from "../patterns.ts";
import { toPhraseMention } from "../phrase.ts";
import type { Reading } from "../reading.ts";

/** "The Japanese foreign minister", "three officials briefed on the talks", "aid workers in the camp". */
export const people: ActorPattern = {
  name: "people",
  find: (reading, head) => {
    if (!/^(?:NOUN|PROPN)$/u.test(tokenAt(reading.tree, head).tag)) return undefined;
    const told = describe(reading, head);
    if (told === undefined || isDescribing(reading, head)) return undefined;
    const { tree, text, knowledge, day } = reading;
    const { noun, first, last } = told.role;
    const mention = toPhraseMention(reading, head, "nominal");
    const title = text.slice(tokenAt(tree, first).start, tokenAt(tree, last).end);
    const code = told.owner?.code ?? "UNK";
    const isOne = !noun.isPlural && tokenAt(tree, head).features.Number !== "Plur";
    const isDefinite = (isOne && /^the$/iu.test(determinerOf(reading, head))) || hasOwner(reading, head);
    const holder = isOne && isDefinite && !told.isFormer ? holderOf(knowledge, title, code, day) : undefined;
    return {
      ...NOTHING_TOLD,
      name: slice(text, mention),
      kind: "unnamed",
      code,
      sector: told.sector,
      gender: told.gender,
      number: isOne ? "one" : "many",
      role: isOne && isDefinite && !told.isFormer ? foldName(title) : undefined,
      holder,
      isOfState: told.owner?.kind === "government" || (isOne && isDefinite && noun.office !== undefined),
      office:
        isOne && isDefinite && !told.isFormer && noun.office !== undefined
          ? { title, of: code, basis: "stated" }
          : undefined,
      absorbs: Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((at) => at !== head),
      mention,
      sentence: reading.index,
      head,
    };
  },
};

const determinerOf = ({ tree }: Reading, at: number): string => {
  const determiner = childOf(tree, at, "det");
  return determiner === undefined ? "" : tokenAt(tree, determiner).form;
};

const hasOwner = ({ tree }: Reading, at: number): boolean => childOf(tree, at, "nmod:poss") !== undefined;
