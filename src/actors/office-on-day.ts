import type { Actor } from "./actor.ts";
import type { Holder, Knowledge, OfficeTerm } from "./knowledge/knowledge.ts";
import { holdersOf, officesOf, standingOn } from "./knowledge/look-up.ts";

/** What is known of a person on the day of a page. */
export interface KnownStanding {
  readonly code: string;
  readonly sector: string;
  readonly office: Actor["office"];
}

/**
 * Code, sector and office of a holder on a day: of the term that holds, else of the state of the last term, as one of the
 * elite where that is over. Where the day is not known no office is told, and the last known term decides the rest.
 */
export function standingOf(holder: Holder, day: string | undefined): KnownStanding {
  const last = holder.terms.at(-1);
  if (day === undefined) {
    const isOver = last !== undefined && last.to.latest !== "";
    return { code: homeOf(holder), sector: isOver ? "ELI" : (last?.sector ?? "UNK"), office: undefined };
  }
  const { held, past } = standingOn(holder, "full", day);
  const term = (held.find(({ term: { title } }) => !SIDE_OFFICE.test(title)) ?? held[0])?.term;
  if (term) return { code: term.code, sector: term.sector, office: toOffice(term) };
  const former = past.at(-1);
  if (former) return { code: homeOf(holder), sector: "ELI", office: undefined };
  return { code: homeOf(holder), sector: "UNK", office: undefined };
}

/** Offices that somebody holds by holding another: the French president's in Andorra. */
const SIDE_OFFICE = /Co-Prince/u;

const toOffice = ({ title, code, isActing }: OfficeTerm): NonNullable<Actor["office"]> => ({
  title: isActing ? `acting ${title}` : title,
  of: code,
  basis: "implied",
});

/** The state that a person is of: that of the last term in a state's office, whatever body came after. */
function homeOf({ terms }: Holder): string {
  const ofState = terms.filter(({ body }) => body === undefined);
  return (ofState.at(-1) ?? terms.at(-1))?.code ?? "UNK";
}

/** The one person who holds what a title names in a state on that day; undefined where nobody or several do. */
export function holderOf(
  knowledge: Knowledge,
  title: string,
  code: string,
  day: string | undefined,
): Holder | undefined {
  if (day === undefined) return undefined;
  const names = officesOf(knowledge, title, code).flatMap((office) =>
    holdersOf(knowledge, code, office, day)
      .filter(({ certainty }) => certainty !== "near-edge")
      .map(({ term }) => term.holder),
  );
  const [name, other] = new Set(names);
  return name !== undefined && other === undefined ? knowledge.holders.get(name) : undefined;
}
