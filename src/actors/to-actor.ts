import type { Actor } from "./actor.ts";
import type { Draft } from "./draft.ts";
import type { KnownPersons } from "./known-persons.ts";
import type { Group } from "./merge.ts";
import { standingOf } from "./office-on-day.ts";

/** One actor of the drafts that are its. The page's own words go before what the tables know. */
export function toActor(group: Group, { day }: KnownPersons): Actor {
  const named = nameOf(group);
  const holder = group.find((draft) => draft.holder !== undefined)?.holder;
  const known = holder === undefined ? undefined : standingOf(holder, day);
  const told = <Value>(pick: (draft: Draft) => Value | undefined): Value | undefined => {
    for (const draft of group) {
      const value = pick(draft);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const code = told((draft) => unlessUnknown(draft.code)) ?? known?.code ?? "UNK";
  const office = told((draft) => draft.office);
  return {
    name: named.name,
    kind: named.kind,
    code,
    sector:
      told(({ sector }) => (sector === "CVL" ? undefined : unlessUnknown(sector))) ??
      known?.sector ??
      told(({ sector }) => unlessUnknown(sector)) ?? // a wife, a friend: what else they are counts more
      "UNK",
    office: office ? { ...office, of: office.of === "UNK" ? code : office.of } : known?.office,
    wikidata: undefined,
    gender: told((draft) => draft.gender) ?? holder?.gender,
    number: named.number,
    mentions: group.map((draft) => draft.mention),
  };
}

const unlessUnknown = (code: string): string | undefined => (code === "UNK" ? undefined : code);

/** The fullest name; one that names goes before one that stands for it or describes. */
function nameOf(group: Group): Draft {
  const rank = ({ mention }: Draft): number => ["name", "metonym", "office", "nominal"].indexOf(mention.form);
  const [named] = group.toSorted(
    (a, b) => rank(a) - rank(b) || b.words.length - a.words.length || b.name.length - a.name.length,
  );
  if (named === undefined) throw new RangeError("a group of mentions has no name");
  return named;
}
