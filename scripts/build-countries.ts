/**
 * Makes data/codes/countries.tsv from the code mappings of the Unicode CLDR (package cldr-core on npm).
 * Run: npx tsx scripts/build-countries.ts PATH/cldr-core/supplemental/codeMappings.json
 */
import { readFileSync, writeFileSync } from "node:fs";

interface Mapping {
  readonly _alpha3?: string;
  readonly _fips10?: string;
}

/** "NO": a country; "QO" and the like stand for groups of them, and are left out. */
const COUNTRY = /^[A-Z]{2}$/;
const USER_ASSIGNED = /^(?:AA|Q[M-Z]|X[A-JL-Z]|ZZ)$/;
/** States that are gone, and parts of states that ISO 3166 only keeps free. */
const NO_COUNTRY = /^(?:AC|AN|BU|CP|CQ|CS|DD|DG|EA|EU|EZ|FX|IC|NT|QU|SU|TA|TP|UN|YD|YU|ZR)$/;
/** Codes as records have them, where CLDR has another. */
const OTHER_CODES: Readonly<Record<string, string>> = { XK: "XKX" };
/** FIPS 10-4 codes that CLDR leaves out; "" where FIPS has none, and the code of ISO means another place. */
const OTHER_FIPS: Readonly<Record<string, string>> = {
  XK: "KV",
  SS: "OD",
  CW: "UC",
  SX: "NN",
  BL: "TB",
  MF: "RN",
  AX: "",
  BQ: "",
};

const [path] = process.argv.slice(2);
if (path === undefined) throw new RangeError("name the file codeMappings.json of cldr-core");
const { supplemental } = JSON.parse(readFileSync(path, "utf8")) as {
  readonly supplemental: { readonly codeMappings: Readonly<Record<string, Mapping>> };
};
const rows = Object.entries(supplemental.codeMappings).flatMap(([alpha2, { _alpha3, _fips10 }]) => {
  // Where CLDR names no FIPS code, it is the same as that of ISO.
  const fips10 = OTHER_FIPS[alpha2] ?? _fips10 ?? alpha2;
  const alpha3 = OTHER_CODES[alpha2] ?? _alpha3;
  if (alpha3 === undefined || !COUNTRY.test(alpha2) || USER_ASSIGNED.test(alpha2) || NO_COUNTRY.test(alpha2))
    return [];
  return [[alpha3, alpha2, fips10].join("\t")];
});
writeFileSync(
  new URL("../data/codes/countries.tsv", import.meta.url),
  `${["alpha3\talpha2\tfips10", ...rows.sort()].join("\n")}\n`,
);
