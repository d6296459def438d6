import type { RoleName } from "../finding-rows.ts";
import type { SqlValue } from "../sqlite.ts";
import { type Who, whoCondition } from "./who.ts";

/** Somebody in some part of a finding. */
export interface Part {
  readonly role: RoleName;
  readonly who: Who;
}

/** Rows of findings in which two have their parts; a finding may come twice. */
export interface Between {
  /** To stand behind FROM. Its rows are called `one` and have `finding`, `standing` and `day`. */
  readonly from: string;
  readonly where: string;
  readonly values: readonly SqlValue[];
  /** Quad class of an event that occurred and is news of its page; 0 of what is no event, NULL of other events. */
  readonly quad: string;
}

/**
 * The findings in which one has a part and another has one of the other parts. Of two who are asked for by their codes
 * an index has them by day; people and bodies are in few findings, and those are gone through.
 */
export function between(one: Part, role: RoleName, other: Who): Between {
  if (one.who.kind === "code" && other.kind === "code")
    return {
      from: "pair AS one",
      where: "one.role = ? AND one.one = ? AND one.other = ?",
      values: [role, one.who.code, other.code],
      quad: "one.quad",
    };
  const [a, b] = [whoCondition("one", one.who), whoCondition("two", other, true)];
  return {
    from: "role AS one CROSS JOIN role AS two ON two.finding = one.finding",
    where: `one.role = ? AND ${a.sql} AND +two.role = ? AND ${b.sql} AND two.part <> one.part`,
    values: [one.role, ...a.values, role, ...b.values],
    quad: QUAD,
  };
}

const QUAD = `(SELECT CASE WHEN kind <> 'event' THEN 0 WHEN status = 'occurred' AND time = 'current' THEN quad END
  FROM finding WHERE n = one.finding)`;
