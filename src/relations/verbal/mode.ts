import { demandMode, refusalMode, threatMode } from "../../events/compose.ts";
import type { Event } from "../../events/event.ts";
import type { VerbalAct } from "../lexicon.ts";

/** The most frequent mode of demands and refusals: of the training part of the corpus, half of each. */
const USUAL = "yield";

/** The mode of a verbal act: its own, or that of what is demanded, refused or threatened. */
export function modeOf({ type, mode }: VerbalAct, complement: Event | undefined): string | undefined {
  if (mode !== undefined) return mode;
  if (type === "REQUEST") return complement ? demandMode(complement.type) : USUAL;
  if (type === "REJECT") return complement ? refusalMode(complement.type) : USUAL;
  return type === "THREATEN" && complement ? threatMode(complement) : undefined;
}
