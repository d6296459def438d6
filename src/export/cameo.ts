/**
 * CAMEO codes of PLOVER's types, for tables that compare with older data. The direction is lossy: one type stands for
 * many codes, so the root is given, and more only where the mode fixes it. After the table CAMEO2PLOVER-2021 of the
 * Open Event Data Alliance as the manual of PLOVER 2.0 corrects it. A code is a string: "042" is no number.
 */
const ROOTS: Readonly<Record<string, string>> = {
  AGREE: "03",
  CONSULT: "04",
  SUPPORT: "05",
  COOPERATE: "06",
  AID: "07",
  CONCEDE: "08",
  RETREAT: "08",
  ACCUSE: "11",
  REQUEST: "10",
  REJECT: "12",
  THREATEN: "13",
  PROTEST: "14",
  MOBILIZE: "15",
  SANCTION: "16",
  COERCE: "17",
  ASSAULT: "18",
};

const BY_MODE: Readonly<Record<string, string>> = {
  "CONSULT/visit": "042",
  "CONSULT/phone": "041",
  "CONSULT/third-party": "044",
  "RETREAT/release": "0841",
  "RETREAT/ceasefire": "0871",
  "RETREAT/withdraw": "0872",
  "RETREAT/access": "086",
  "ACCUSE/investigate": "09",
  "ACCUSE/disapprove": "111",
  "ACCUSE/allege": "112",
  "THREATEN/expel": "136",
  "PROTEST/demo": "141",
  "PROTEST/hunger": "142",
  "PROTEST/strike": "143",
  "PROTEST/boycott": "143",
  "PROTEST/obstruct": "144",
  "PROTEST/riot": "145",
  "MOBILIZE/police": "153",
  "MOBILIZE/troops": "154",
  "SANCTION/discontinue": "163",
  "SANCTION/withdraw": "161",
  "SANCTION/expel": "166",
  "COERCE/seize": "171",
  "COERCE/restrict": "172",
  "COERCE/curfew": "1723",
  "COERCE/martial-law": "1724",
  "COERCE/arrest": "173",
  "COERCE/deport": "174",
  "ASSAULT/abduct": "181",
  "ASSAULT/beat": "182",
  "ASSAULT/sexual": "1821",
  "ASSAULT/torture": "1822",
  "ASSAULT/suicide-attack": "1831",
  "ASSAULT/explosives": "183",
  "ASSAULT/targeted": "186",
  "ASSAULT/firearms": "193",
  "ASSAULT/heavy-weapons": "194",
  "ASSAULT/aerial": "195",
  "ASSAULT/unconventional": "204",
};

/** Goldstein scores by code, as the ICEWS list has them (andybega/icews, data-raw/cameo-codes.csv). A code that is not here has its parent's. */
const GOLDSTEIN: Readonly<Record<string, number>> = {
  "03": 4,
  "04": 1,
  "041": 1,
  "042": 1.9,
  "043": 2.8,
  "044": 2.5,
  "045": 5,
  "046": 7,
  "05": 3.5,
  "051": 3.4,
  "052": 3.5,
  "053": 3.8,
  "054": 6,
  "055": 7,
  "056": 7,
  "057": 8,
  "06": 6,
  "061": 6.4,
  "062": 7.4,
  "063": 7.4,
  "064": 7,
  "07": 7,
  "071": 7.4,
  "072": 8.3,
  "073": 7.4,
  "074": 8.5,
  "08": 5,
  "084": 7,
  "085": 7,
  "086": 9,
  "087": 9,
  "0874": 10,
  "09": -2,
  "10": -5,
  "11": -2,
  "12": -4,
  "125": -5,
  "126": -5,
  "127": -5,
  "128": -5,
  "129": -5,
  "13": -4.4,
  "131": -5.8,
  "132": -5.8,
  "133": -5.8,
  "134": -5.8,
  "135": -5.8,
  "136": -7,
  "137": -7,
  "138": -7,
  "139": -7,
  "14": -6.5,
  "144": -7.5,
  "145": -7.5,
  "15": -7.2,
  "16": -4,
  "162": -5.6,
  "163": -8,
  "164": -6.5,
  "165": -7,
  "166": -7,
  "17": -7,
  "171": -9.2,
  "172": -5,
  "173": -5,
  "174": -5,
  "175": -9,
  "18": -9,
  "182": -9.5,
  "1823": -10,
  "1821": -9,
  "1822": -9,
  "183": -10,
  "184": -8,
  "185": -8,
  "186": -10,
  "19": -10,
  "191": -9.5,
  "192": -9.5,
  "196": -9.5,
  "20": -10,
  "201": -9.5,
};

/** The CAMEO code of an event: its own where the record has one; `undefined` for a type that PLOVER does not have. */
export function toCameo(type: string, mode: string | null, own: string | null): string | undefined {
  return own ?? BY_MODE[`${type}/${mode}`] ?? ROOTS[type];
}

export function goldsteinOf(code: string): number | undefined {
  for (let length = code.length; length >= 2; length--) {
    const score = GOLDSTEIN[code.slice(0, length)];
    if (score !== undefined) return score;
  }
  return undefined;
}

/** GDELT's four classes, by root; others draw the lines elsewhere. */
export function gdeltQuadOf(code: string): 1 | 2 | 3 | 4 {
  const root = Number(code.slice(0, 2));
  if (root <= 5) return 1;
  if (root <= 9) return 2;
  return root <= 14 ? 3 : 4;
}
