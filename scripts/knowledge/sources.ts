import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCsv } from "../csv.ts";

/** What a table says of one person in office. */
export interface Report {
  readonly source: string;
  /** ISO 3166 alpha-3; empty where the table does not tell. */
  readonly code: string;
  readonly name: string;
  /** ISO day or month; empty where the table has none. */
  readonly from: string;
  /** Empty: in office when the table was made. */
  readonly to: string;
  /** The table's day: until then it vouches for who has no end. */
  readonly seen: string;
  /** As the table words it; empty where it names none. */
  readonly office: string;
}

const MONTHS = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
  "December",
]; // biome-ignore format: a list of words
/** The latest date that the table of executives mentions. */
const FACTBOOK_DAY = "2026-01-17";
const REIGN_DAY = "2021-03-01";
/** The table names no day; its holders are those of 2019. */
const CABINETS_YEAR = "2019";

/** Every report of the tables in `folder` (`actors/` of the data folder). `world-leaders-2021` is kept for checking. */
export function readReports(folder: string): readonly Report[] {
  return [
    ...readFactbook(folder),
    ...readReign(folder),
    ...readCurrent(folder),
    ...readExecutive(folder),
    ...readCountryInfo(folder),
  ];
}

/** Rows of a table of the data folder. */
export function readRows(folder: string, file: string): readonly ReadonlyMap<string, string>[] {
  const bytes = readFileSync(join(folder, file));
  const text = bytes.toString("utf8");
  return parseCsv(text.includes("\uFFFD") ? bytes.toString("latin1") : text);
}

/** ISO codes by the lower-case codes of the CIA's tables. */
export function readFipsCodes(folder: string): ReadonlyMap<string, string> {
  const pairs = readRows(folder, "country-codes.csv").flatMap((row) =>
    (row.get("FIPS") ?? "")
      .split(",")
      .map((fips) => [fips.trim().toLowerCase(), row.get("ISO3166-1-Alpha-3") ?? ""] as const),
  );
  return new Map([...pairs, ["kv", "XKX"], ["ri", "SRB"]]);
}

/** "President Karol NAWROCKI (since 6 August 2025)", one report a person and office. */
function readFactbook(folder: string): readonly Report[] {
  const codes = readFipsCodes(folder);
  return readRows(folder, "factbook_executives.csv").flatMap((row) => {
    const code = codes.get(row.get("fips") ?? "");
    if (!code) return [];
    return ["chief_of_state", "head_of_government"].flatMap((office) =>
      [...(row.get(office) ?? "").matchAll(/([^;()]+)\(since ([^;)]+)[;)]/gu)].map(
        ([, who = "", since = ""]) => ({
          source: "factbook",
          code,
          name: who.trim(),
          from: toIso(since),
          to: "",
          seen: FACTBOOK_DAY,
          office,
        }),
      ),
    );
  });
}

/** "6 August 2025", "April 2018", "1997" → ISO. */
function toIso(text: string): string {
  const [, day, month, year] = /(?:(\d{1,2}) )?(?:(\p{L}+) )?(\d{4})/u.exec(text) ?? [];
  const number = MONTHS.findIndex((name) => month !== undefined && name.startsWith(month)) + 1;
  if (year === undefined) return "";
  if (number === 0) return year;
  const iso = `${year}-${String(number).padStart(2, "0")}`;
  return day === undefined ? iso : `${iso}-${day.padStart(2, "0")}`;
}

/** REIGN, leaders in power by month; ends by month. Its states have codes of their own, in `reign-states.tsv`. */
export function readReign(folder: string): readonly Report[] {
  const table = readFileSync(new URL("reign-states.tsv", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .slice(1);
  const codes = new Map(table.map((line) => line.split("\t") as [string, string]));
  return readRows(folder, "leaderlist_3_21.csv").map((row) => {
    const cell = (name: string): string => row.get(name) ?? "";
    const two = (name: string): string => cell(name).padStart(2, "0");
    const state = cell("stateabb");
    return {
      source: "reign",
      code: codes.get(state) ?? state,
      name: cell("leader"),
      from: `${cell("syear")}-${two("smonth")}-${two("sdate")}`,
      to: cell("eyear") === "" ? "" : `${cell("eyear")}-${two("emonth")}`,
      seen: REIGN_DAY,
      office: "",
    };
  });
}

interface Current {
  readonly country: { readonly iso_code: string; readonly name_en: string };
  readonly snapshot_date: string;
  readonly positions: Readonly<
    Record<string, { readonly title_en: string; readonly current_holder: CurrentHolder | null }>
  >;
}

interface CurrentHolder {
  readonly name_en: string;
  readonly since: string | null;
}

/** The table's errors: it makes the crown prince of Saudi Arabia its king. */
const REFUSED = new Set(["SA head_of_state"]);
const BODIES: ReadonlyMap<string, string> = new Map([["EU", "EUR"], ["AU_AF", "IGO"]]); // biome-ignore format: pairs

/** Leaders of thirty states and bodies, of August 2026. */
export function readCurrent(folder: string): readonly Report[] {
  const alpha3 = new Map(
    readRows(folder, "country-codes.csv").map((row) => [
      row.get("ISO3166-1-Alpha-2") ?? "",
      row.get("ISO3166-1-Alpha-3") ?? "",
    ]),
  );
  const countries = join(folder, "world-leaders-current/countries");
  return readdirSync(countries)
    .sort()
    .flatMap((country): readonly Report[] => {
      const file = join(countries, country, "current.json");
      if (!existsSync(file)) return [];
      const current = JSON.parse(readFileSync(file, "utf8")) as Current;
      const iso = current.country.iso_code;
      return Object.entries(current.positions).flatMap(([position, { title_en, current_holder }]) =>
        current_holder === null || REFUSED.has(`${iso} ${position}`)
          ? []
          : [
              {
                source: "world-leaders",
                code: BODIES.get(iso) ?? alpha3.get(iso) ?? "",
                name: current_holder.name_en,
                from: current_holder.since ?? "",
                to: "",
                seen: current.snapshot_date,
                office: title_en,
              },
            ],
      );
    });
}

/** Presidents and vice presidents of the United States; a start of office a line, after the name. */
function readExecutive(folder: string): readonly Report[] {
  const people = readFileSync(join(folder, "executive.yaml"), "utf8")
    .split(/^- id:/mu)
    .slice(1);
  return people.flatMap((person) => {
    const first = /^ {4}first: (.+)$/mu.exec(person)?.[1] ?? "";
    const last = /^ {4}last: (.+)$/mu.exec(person)?.[1] ?? "";
    const terms = [...person.matchAll(/- type: (\w+)\n {4}start: '([\d-]+)'\n {4}end: '([\d-]+)'/gu)];
    return terms.map(([, office = "", from = "", to = ""]) => ({
      source: "us-executive",
      code: "USA",
      name: `${first} ${last}`,
      from,
      to,
      seen: to,
      office,
    }));
  });
}

/** Codes of that dictionary that are no longer ISO's. */
const OLD_CODES: ReadonlyMap<string, string> = new Map([["ROM", "ROU"], ["TMP", "TLS"]]); // biome-ignore format: pairs
const COUNTRY_INFO_DAY = "2008-01-01";

/**
 * Heads of state and government of the Phoenix dictionary (CountryInfo, MIT), known by their days: those of ministers
 * run from the first of a month. "YASUO_FUKUDA_  ; CountryInfo.txt", then "[JPNGOV 070926-080924]". Their offices are
 * not told.
 */
function readCountryInfo(folder: string): readonly Report[] {
  const text = readFileSync(join(folder, "Phoenix.Countries.actors.txt"), "latin1");
  const reports: Report[] = [];
  let name = "";
  for (const line of text.split("\n")) {
    if (/^[^\s#+]/u.test(line)) name = line.includes("CountryInfo") ? (line.split(";")[0] ?? "") : "";
    const [, code = "", from, to] = /^\s+\[([A-Z]{3})GOV >?(\d{6})(?:-(\d{6}))?\]/u.exec(line) ?? [];
    if (name === "" || from === undefined || from.endsWith("01")) continue;
    reports.push({
      source: "countryinfo",
      code: OLD_CODES.get(code) ?? code,
      name: name.replaceAll("_", " ").trim(),
      from: toCentury(from),
      to: to === undefined ? COUNTRY_INFO_DAY : toCentury(to),
      seen: COUNTRY_INFO_DAY,
      office: "",
    });
  }
  return reports;
}

/** "070926" → 2007-09-26; "970502" → 1997-05-02. */
function toCentury(digits: string): string {
  const [year, month, day] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)];
  return `${Number(year) < FIRST_YEAR_OF_LAST_CENTURY ? "20" : "19"}${year}-${month}-${day}`;
}

const FIRST_YEAR_OF_LAST_CENTURY = 30;

/** Foreign and defence ministers of 2019; the table prints family names in capitals and tells no dates. */
export function readCabinets(folder: string): readonly Report[] {
  return readRows(folder, "cia_cabinets_2019.csv").map((row) => ({
    source: "cia-cabinets",
    code: row.get("country") ?? "",
    name: row.get("person") ?? "",
    from: `<${CABINETS_YEAR}`,
    to: `>${CABINETS_YEAR}`,
    seen: CABINETS_YEAR,
    office: row.get("office") ?? "",
  }));
}
