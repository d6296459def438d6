/** What is repeated to make a matcher go back and forth; most of it is what the rules of a news reader look for. */
const UNITS: readonly string[] = [
  '"', "“", "”", "'", "’", "«", "»", "„", "‘“", '" “', "``", ",", ", ", ".", ". ", "...", "…", "-", "- ", "—", "–-", "(", "(x", ")", "[", "A", "Ab ", "AB ", "A. ", "a", "é", "7", "7 ", "7,", "1.", "2024-", "12:30 ", " ", "\n", "\n\n", " \n", "\t", "\u00a0", "\r", "_", "*", "#", ">", "&", "&amp", "/", "\\", "|", ":", ";", "@", "a@", "http://", "www.a", "By ", "By By Ana ", "By A and ", "Jan. ", "Jan. 1, ", "March 3 2024 ", "Read more ", "Read more: ", "Most Read News\n", "- \n", "Related: ", "said ", "said, ", "“No,” said ", "according to ", "that that ", "United Nations of ", "U.S. ", "Mr. ", "Kenya, ", "Kenya and ", "KESH (AFP) - ", "LIMA, Peru ", "Reuters ", "the ", "n't ", "’s ", "§", "\u00ad", "\u200b", "\u202e", "🕊", "👩‍🚀", "e\u0301", "ا", "中", "İ", "ß", "\ud800",
]; // biome-ignore format: a word list

/** Repetitions that end in something else, so that a match begun a thousand times fails a thousand times. */
const ENDINGS: readonly string[] = ["", "!", "\u0000", "x>"];

/** About `length` characters each, named by what is repeated. */
export function attackStrings(length: number): readonly { readonly name: string; readonly text: string }[] {
  return UNITS.flatMap((unit, index) => {
    const ending = ENDINGS[index % ENDINGS.length] ?? "";
    const text = `${unit.repeat(Math.ceil(length / unit.length))}${ending}`;
    return [{ name: JSON.stringify(unit + ending), text }];
  });
}
