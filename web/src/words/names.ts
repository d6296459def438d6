import { states } from "../../../data/en/states.tsv";
import type { ActorCard, StatementCard } from "../api/types.ts";

/** Codes that the table of states lacks. */
const OTHERS: Readonly<Record<string, string>> = {
  XKX: "Kosovo", // no code of ISO's own, and so not in the table of states
  UNO: "United Nations",
  EUR: "European Union",
  IGO: "international organisation",
  NGO: "non-governmental organisation",
  MNC: "multinational company",
  IMG: "international militant group",
};

/** "NOR" → "Norway"; undefined for a code that names nobody. */
export const codeName = (code: string): string | undefined =>
  [states, OTHERS].find((names) => Object.hasOwn(names, code))?.[code];

type Named = Pick<ActorCard, "name" | "kind" | "code" | "office">;

/** What is said of somebody behind the name: office, and state where the name itself does not tell it. */
export function standingOf({ name, kind, code, office }: Named): string {
  const state = kind === "state" ? undefined : codeName(code);
  const isTold = state !== undefined && (name.includes(state) || office?.includes(state) === true);
  return [office ?? "", isTold ? "" : (state ?? "")].filter(Boolean).join(", ");
}

/** "Ingrid Solberg, Foreign Minister, Norway" */
export const fullName = (actor: Named): string => [actor.name, standingOf(actor)].filter(Boolean).join(", ");

const PRONOUN = /^(?:he|she|they|it|we|i)$/iu;

/** Who spoke where no actor is known: the page's own words for them, those who might be meant, or nobody. */
export function unknownSpeaker({
  mention,
  alternatives,
}: Pick<StatementCard, "mention" | "alternatives">): string {
  const printed = mention?.text.replaceAll(/\s+/g, " ");
  const maybe = alternatives.map(({ name }) => name).join(" or ");
  if (maybe !== "") return printed === undefined ? `Perhaps ${maybe}` : `“${printed}”, perhaps ${maybe}`;
  if (printed !== undefined && !PRONOUN.test(printed)) return `“${printed}”`;
  return "Speaker unknown";
}
