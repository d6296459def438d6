import type { AgreementCard } from "../../api/types.ts";

type Group = readonly [AgreementCard, ...AgreementCard[]];

/**
 * Reports of one agreement together, the newest first: those that the database holds to be the same, and those of the
 * same name and parties. Groups keep the order of their newest.
 */
export function toGroups(agreements: readonly AgreementCard[]): readonly Group[] {
  const groups = new Map<string, [AgreementCard, ...AgreementCard[]]>();
  for (const agreement of agreements) {
    const keys = keysOf(agreement);
    const known = keys.map((key) => groups.get(key)).find((group) => group !== undefined);
    known?.push(agreement);
    const group = known ?? [agreement];
    for (const key of keys) groups.set(key, group);
  }
  return [...new Set(groups.values())];
}

const keysOf = ({ id, told, name, parties, targets }: AgreementCard): readonly string[] => [
  id,
  ...told.map((each) => each.id),
  `${name.toLowerCase()} ${[...parties, ...targets].map(({ code }) => code).sort()}`,
];
