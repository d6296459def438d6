/** A row of `states-territories.tsv`: territories that the table of states leaves out. */
export interface TerritoryRow {
  readonly code: string;
  readonly alias: string;
  readonly kind: "name" | "demonym" | "capital";
  readonly source: string;
}

type Cells = ReadonlyMap<string, string>;

/** Uninhabited, or not an actor of its own. */
const LEFT_OUT = new Set(["ATA", "ATF", "BVT", "HMD", "IOT", "SGS", "UMI", "CPT", "CRQ"]);

/** Names, adjectives and capitals of the territories whose codes `states` does not hold. */
export function territoryRows(
  codes: readonly Cells[],
  factbook: readonly Cells[],
  fips: ReadonlyMap<string, string>,
  states: ReadonlySet<string>,
): readonly TerritoryRow[] {
  const adjectives = new Map(
    factbook.map((row) => [fips.get(row.get("fips") ?? "") ?? "", row.get("adjective") ?? ""]),
  );
  return codes.flatMap((row) => {
    const code = row.get("ISO3166-1-Alpha-3") ?? "";
    if (code === "" || states.has(code) || LEFT_OUT.has(code)) return [];
    const display = (row.get("CLDR display name") ?? "").replace(/ SAR China$/u, "").replaceAll("&", "and");
    const capital = row.get("Capital") ?? "";
    const adjective =
      (adjectives.get(code) ?? "")
        .replace(/\(.*$/u, "")
        .split(/,|;|\bor\b/u)[0]
        ?.trim() ?? "";
    const rows: TerritoryRow[] = [{ code, alias: display, kind: "name", source: "country-codes" }];
    const spelled = display.replace(/^St\. /u, "Saint ");
    if (spelled !== display) rows.push({ code, alias: spelled, kind: "name", source: "country-codes" });
    if (/^\p{Lu}[\p{L} ]+$/u.test(adjective) && adjective !== display && adjective !== "NA")
      rows.push({ code, alias: adjective, kind: "demonym", source: "factbook" });
    if (capital !== "") rows.push({ code, alias: capital, kind: "capital", source: "country-codes" });
    return rows;
  });
}
