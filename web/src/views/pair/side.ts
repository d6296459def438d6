import type { ActorCard, FindingCard } from "../../api/types.ts";
import type { Party } from "./use-party.ts";

type Meant = Pick<Party, "who" | "isCode">;

/** From which of the two a finding goes out: `there` from the first, `back` from the second, `together` from both. */
export function sideOf(finding: FindingCard, a: Meant, b: Meant): "there" | "back" | "together" {
  if (finding.kind === "agreement") return "together";
  const doers = finding.kind === "statement" ? finding.speakers : finding.actors;
  const [isA, isB] = [doers.some((doer) => isMeant(doer, a)), doers.some((doer) => isMeant(doer, b))];
  if (isA && isB) return "together";
  return isB ? "back" : "there";
}

const isMeant = ({ code, key }: ActorCard, { who, isCode }: Meant): boolean =>
  isCode ? code === who : key === who;
