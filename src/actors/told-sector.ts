import { isUnder, tokenAt } from "../language/tree.ts";
import { foldName } from "./knowledge/names.ts";
import type { Reading } from "./reading.ts";

/** The sector that a word in the phrase before a place tells: "rebel leader", "a Jewish community leader". */
export function toldSector({ tree, knowledge }: Reading, at: number, before: number): string | undefined {
  for (let place = before - 1; place >= 0 && isUnder(tree, place, at); place -= 1) {
    const { form, tag } = tokenAt(tree, place);
    if (tag === "PART" || tag === "PROPN") return undefined; // another's: the army's leaders
    const sector = knowledge.sectorWords.get(foldName(form));
    if (sector !== undefined) return sector;
  }
  return undefined;
}
