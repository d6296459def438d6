/**
 * The letter case of a word, given back to an encoder that sees lower case only: lower, title, upper (two letters or
 * more), capital (a single one), mixed, digit, other. The same as `shape_of` in training/reader/pieces.py.
 */
export function shapeOf(form: string): string {
  let letters = 0;
  let uppers = 0;
  let beginsUpper = false;
  for (const char of form) {
    if (!isLetter(char)) continue;
    const isUpper = isCapital(char);
    if (letters === 0) beginsUpper = isUpper;
    letters += 1;
    if (isUpper) uppers += 1;
  }
  if (letters === 0) return /\p{Nd}/u.test(form) ? "digit" : "other";
  if (uppers === 0) return "lower";
  if (uppers === letters) return uppers === 1 ? "capital" : "upper";
  return uppers === 1 && beginsUpper ? "title" : "mixed";
}

function isCapital(char: string): boolean {
  const code = char.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /\p{Lu}/u.test(char);
}

function isLetter(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return /\p{L}/u.test(char);
}
