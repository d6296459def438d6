import { pathOf } from "../../api/ask.ts";
import type { ActorSummary } from "../../api/types.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { codeName } from "../../words/names.ts";

/** One of two who stand side by side. */
export interface Party {
  /** A code ("NOR"), meaning all who belong to it, or the key of an actor. */
  readonly who: string;
  readonly isCode: boolean;
  readonly name: string;
}

const CODE = /^[A-Z]{3}$/;

/** Who is meant by a part of the address; undefined while it is not known. */
export function useParty(who: string | undefined): Party | undefined {
  const isCode = who !== undefined && CODE.test(who);
  const { answer, problem } = useAnswer<ActorSummary>(
    who === undefined || isCode ? undefined : pathOf(["actors", who]),
  );
  if (who === undefined) return undefined;
  if (isCode) return { who, isCode, name: codeName(who) ?? who };
  if (answer?.kind === "state") return { who: answer.code, isCode: true, name: answer.name };
  if (answer !== undefined) return { who: answer.key, isCode, name: answer.name };
  return problem === undefined ? undefined : { who, isCode, name: who };
}
