import { obliquesOf } from "../../language/arguments.ts";
import { tokenAt } from "../../language/tree.ts";
import { slice } from "../../text/span.ts";
import type { ActorPattern } from "../patterns.ts";
import { toPhraseMention } from "../phrase.ts";
import { bodies } from "./bodies.ts";
import { knownNames } from "./known-names.ts";
import { people } from "./people.ts";

/** Words that count or gather those whom the noun behind "of" names. */
const QUANTITY =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen|score|hundred|thousand|million|some|many|several|most|all|both|few|none|number|group|team|crowd|member|handful|majority|minority|band|pair|couple|lot|coalition|delegation)$/iu;

/** "Thousands of protesters", "one of the diplomats", "members of the party": of those whom the noun behind "of" names. */
export const quantities: ActorPattern = {
  name: "quantities",
  find: (reading, head) => {
    if (!QUANTITY.test(tokenAt(reading.tree, head).lemma)) return undefined;
    const counted = obliquesOf(reading.tree, head).find(({ preposition }) => preposition === "of");
    if (counted === undefined) return undefined;
    const inner = [knownNames, people, bodies]
      .map((pattern) => pattern.find(reading, counted.noun))
      .find(Boolean);
    if (inner === undefined) return undefined;
    const mention = toPhraseMention(reading, head, "nominal");
    return {
      ...inner,
      name: slice(reading.text, mention),
      words: [],
      kind: inner.kind === "state" || inner.kind === "government" ? "group" : inner.kind,
      key: undefined,
      role: undefined,
      holder: undefined,
      office: undefined,
      number: tokenAt(reading.tree, head).lemma === "one" ? "one" : "many",
      mention,
      head,
      absorbs: [counted.noun, ...inner.absorbs],
    };
  },
};
