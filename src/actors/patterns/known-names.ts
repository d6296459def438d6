import { childrenOf, headOf, tokenAt } from "../../language/tree.ts";
import { slice } from "../../text/span.ts";
import { actsThere, isOnlyWhere } from "../acting.ts";
import type { Mention } from "../actor.ts";
import { type Draft, NOTHING_TOLD } from "../draft.ts";
import type { OrganisationName, StateName } from "../knowledge/knowledge.ts";
import { ownerOf } from "../owner.ts";
import type { ActorPattern } from "../patterns.ts";
import { toNameMention, toPhraseMention } from "../phrase.ts";
import type { Reading } from "../reading.ts";
import type { FoundName } from "../settle.ts";

/** "Norway", "the Japanese", "the Kremlin", "NATO": names of the tables. */
export const knownNames: ActorPattern = {
  name: "known-names",
  find: (reading, head) => {
    const found = reading.nameAt[head];
    if (found === undefined || headOf(reading.tree, found) !== head) return undefined;
    const { thing } = found;
    if (thing.kind === "organisation") return toBody(reading, head, found, thing);
    return thing.kind === "state" ? toState(reading, head, found, thing) : undefined;
  },
};

function toBody(reading: Reading, head: number, found: FoundName, thing: OrganisationName): Draft {
  const mention = toNameMention(reading, found, head, "name");
  // Chile's Defense Department is not the American one that the table has in mind.
  const owner = thing.actorKind === "government" ? ownerOf(reading, head, { inPlace: false }) : undefined;
  const code = owner?.kind === "state" ? owner.code : thing.code;
  return {
    ...NOTHING_TOLD,
    name: slice(reading.text, mention),
    words: slice(reading.text, mention).split(" "),
    kind: thing.actorKind,
    code,
    sector: thing.sector,
    key: `organisation ${thing.name}${code === thing.code ? "" : ` ${code}`}`,
    mention,
    sentence: reading.index,
    head,
  };
}

/** A state; the people of one where they are counted or described: "two Russians"; undefined where it is only a place. */
function toState(reading: Reading, head: number, found: FoundName, thing: StateName): Draft | undefined {
  if (thing.use === "demonym") return toDemonym(reading, head, found, thing);
  const isName =
    thing.use === "name" || thing.use === "official" || thing.use === "former" || thing.use === "alias";
  if (isName ? isOnlyWhere(reading, head) : !actsThere(reading, head, thing.use)) return undefined;
  return stateDraft(reading, head, found, thing, isName ? "name" : "metonym");
}

function toDemonym(reading: Reading, head: number, found: FoundName, thing: StateName): Draft | undefined {
  const { tree } = reading;
  const { tag, features } = tokenAt(tree, head);
  const isNoun = tag === "NOUN" || tag === "PROPN";
  const isCounted = childrenOf(tree, head, "nummod", "amod", "acl").length > 0;
  const isOne =
    isNoun && features.Number === "Sing" && /^an?$/iu.test(tokenAt(tree, Math.max(0, found.first - 1)).form);
  if (!isOne && !(isNoun && isCounted)) return stateDraft(reading, head, found, thing, "nominal");
  const mention = toPhraseMention(reading, head, "nominal");
  return {
    ...NOTHING_TOLD,
    name: slice(reading.text, mention),
    kind: "unnamed",
    code: thing.code,
    sector: "CVL",
    number: isOne ? "one" : "many",
    mention,
    sentence: reading.index,
    head,
  };
}

function stateDraft(
  reading: Reading,
  head: number,
  found: FoundName,
  thing: StateName,
  form: Mention["form"],
): Draft {
  const mention = toNameMention(reading, found, head, form);
  const isBody = thing.code === "EUR" || thing.code === "UNO";
  const isPart = thing.use === "part" || thing.use === "breakaway";
  return {
    ...NOTHING_TOLD,
    // What the page prints; the name of the table where it prints no more than an adjective.
    name: form === "nominal" ? thing.name : slice(reading.text, mention),
    words: slice(reading.text, mention).split(" "),
    kind: isBody ? "igo" : isPart ? "government" : "state",
    code: thing.code,
    sector: isBody ? "IGO" : thing.use === "breakaway" ? "PRE" : "GOV",
    number: "one",
    key: isPart ? `part ${thing.alias}` : isBody ? `organisation ${thing.name}` : `state ${thing.code}`,
    mention,
    sentence: reading.index,
    head,
  };
}
