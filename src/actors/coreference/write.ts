import type { Markable, Role } from "./markable.ts";

/** Takes the next value of a vector of features. */
export type Write = (value: number | boolean) => void;

/** Writes 1 for the value that it is and 0 for the others. */
export function oneOf(write: Write, values: readonly string[], value: string | undefined): void {
  for (const each of values) write(each === value);
}

export const ROLES: readonly Role[] = [
  "subject", "passive-subject", "object", "oblique", "possessor", "modifier", "other",
]; // biome-ignore format: a list of words

export const isSubject = ({ role }: Markable): boolean => role === "subject" || role === "passive-subject";
