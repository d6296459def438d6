/** Letters that do not fall apart into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: "o",
  đ: "d",
  ł: "l",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ð: "d",
  þ: "th",
  ə: "a",
}; // biome-ignore format: pairs
const LETTER = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");
const MARKS = /\p{M}/gu;
/** Apostrophes, okina and ayin signs, full stops of initials: written or left out at will. */
const DROPPED = /['’‘ʻʼʿʾ`.]/gu;
const PARTED = /[-‐‑–,_\s]+/gu;
/** The Arabic article in names, in the spellings of the press: "al-Sisi", "el-Sisi". */
const ARTICLE = /\b(?:al|el|as|ad|ar|az) (?=\S)/g;
const SON_OF = /\bibn\b/g;
const ONE_WORD = /^[a-z]*$/;
const PLAIN = /^[a-z]+(?: [a-z]+)*$/;
const BEYOND_ASCII = /[^\x20-\x7e]/;

/**
 * The form in which names are compared: lower case, no accents, hyphens as blanks, no apostrophes, no stops, no Arabic
 * article. "Abdel-Fattah el-Sisi" and "Abdel Fattah al-Sissi" differ after it only by their spelling.
 */
export function foldName(text: string): string {
  const lower = BEYOND_ASCII.test(text) ? withoutAccents(text) : text.toLowerCase();
  if (ONE_WORD.test(lower)) return lower;
  const words = PLAIN.test(lower) ? lower : lower.replace(DROPPED, "").replace(PARTED, " ").trim();
  return words.replace(ARTICLE, "").replace(SON_OF, "bin");
}

function withoutAccents(text: string): string {
  const plain = text.normalize("NFD").replace(MARKS, "").toLowerCase();
  return plain.replace(LETTER, (letter) => LETTERS[letter] ?? letter);
}

/** Words of the longest title that may stand before a name. */
const LONGEST_TITLE = 5;

/** `folded` without the titles it begins with: "president of the republic x" keeps its end. */
export function withoutTitles(
  folded: string,
  titles: { readonly roles: ReadonlyMap<string, unknown>; readonly courtesies: ReadonlyMap<string, unknown> },
): string {
  const words = folded.split(" ");
  for (let length = Math.min(LONGEST_TITLE, words.length - 1); length > 0; length -= 1) {
    const title = words.slice(0, length).join(" ");
    if (titles.roles.has(title) || titles.courtesies.has(title))
      return withoutTitles(words.slice(length).join(" "), titles);
  }
  return folded;
}
