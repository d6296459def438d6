/** What is longer is not read to its end: no byline goes on like that. */
const MAX_BYLINE_LENGTH = 1_000;
/** A person's name is short; longer text is a blurb about the author. */
const MAX_NAME_LENGTH = 60;
const MAX_NAME_WORDS = 6;

/** "By", "Von", "Written by", "Text:", "Author -" at the start of a byline */
const PREFIX =
  /^(?:(?:(?:article|story|words|text|report(?:ed|ing)?|written|posted|published|authored|created|submitted|contributed|guest post|guest blog|post|analysis|opinion|publié|escrito|redactado|geschrieben|verfasst|erstellt|eingestellt|ein beitrag|ein artikel|ein interview|view (?:all|more) (?:posts|articles)|(?:read )?more|(?:all )?(?:posts|articles))\s{1,2})?(?:by|from|von|por|par|di|door|av)(?:\s{1,3}|:\s{0,3})|(?:the )?(?:authors?|autor(?:en|in|es)?|auteurs?|text|texte|redaktion|writers?|contributors?|byline|credit|interview|foto|insights from)\s?(?:[:|–-]|\n)\s{0,3}|about (?:the authors?)?\s?:?\s?|über (?:den autor|die autorin)\s?:?)/iu;
/** "ByAda Lind", where only the layout parts the words */
const GLUED_PREFIX = /^(?:(?:Posted|Written|Published) )?[Bb]y(?=\p{Lu}\p{Ll})/u;
/** "Medically reviewed by Ada Lind, MD": she did not write it; nor did a translator or photographer */
const NOT_THE_WRITER =
  /\b(?:(?:medically |fact[- ]?|expert )?(?:reviewed|checked|verified|approved|translated|photographed|illustrated) by|photos? by|geprüft von|übersetzt von|fotos? von)\b.*$/isu;
/** Where a name ends and something else begins: " | Senior editor", "Ada Lind, 20 June 2024", "Ada Lind on May 5" */
const TAIL =
  /\s?(?:[|•·●‧►/]|\s[-–—]+\s|\n|\t|\s(?:on|am|in|at|for|für|vom|updated|published|posted)\s(?=\p{Lu}|\d|the\b)|\b(?:updated|published|posted|modified|last|veröffentlicht|aktualisiert|min(?:ute)?s? read|read time|reading time|follow|share|view all|view profile|read more|see (?:all|more)|more (?:posts|articles|from|by))\b|\s(?:on|am|in|at|um|under|unter|vom|for|stand|view|follow):?$|[,(]?\s?\d{1,2}[.:/]\s?\d|\s\d{4}\b|@).*$/isu;
/** "Ada Lind July 3, 2025", "Bo Reyes 3. Juli" */
const DATE_TAIL = /,?\s(?:\p{L}{3,9}\.?\s\d{1,2}\b|\d{1,2}\.?\s\p{L}{3,9}\b).*$/su;
/** "Ada Lind and Bo Reyes", "Ada Lind & Bo Reyes", "A; B" */
const BETWEEN_NAMES = /\s*;\s*|,?\s+(?:and|und|et|with|mit|&|\+)\s+|\s*&\s*|,?\s+[ye]\s+(?=\p{Lu})/u;
/** "MD", "Ph.D.", "RDN", "E-RYT 200", "Jr." behind a comma */
const CREDENTIAL =
  /^(?:(?:[A-Z][A-Za-z]{0,3}\.?-?){1,5}(?:\s?\d{1,3})?|[A-Z-]{2,8}(?:[ -][A-Z\d-]{1,6}){0,3}|esq\.?|jr\.?|sr\.?)(?:\s\([^)]{1,30}\))?$/;
/** "Staff Writer", "Foreign Correspondent", "Head of Data at Orland Energy", "Redakteurin" */
const ROLE =
  /\b(?:writers?|editors?|editorial|correspondents?|reporters?|journalists?|columnists?|contributors?|contributing|staff|authors?|chief|head of|director|manager|officer|founder|co-founder|president|professor|fellow|analyst|specialist|consultant|producer|photographer|strategist|researcher|engineer|coach|expert|ceo|cto|cfo|redakteur(?:in)?|redaktion|autor(?:in)?|korrespondent(?:in)?|journalistin|reporterin|chefredakteur(?:in)?|volont(?:är|ärin)|freie[rn]?|leiter(?:in)?)\b/iu;
/** Words that begin with a capital, or particles between them */
const PERSON =
  /^(?:(?:Dr|Prof|Mr|Mrs|Ms|Sir)\.?\s)?(?:\p{Lu}[\p{L}\p{M}.'’-]{0,25}|(?:de|da|di|del|della|der|den|des|dos|du|van|von|zu|la|le|bin|ibn|al|el|ten|ter|y|e)(?=\s))(?:\s(?:\p{Lu}[\p{L}\p{M}.'’-]{0,25}|(?:de|da|di|del|della|der|den|des|dos|du|van|von|zu|la|le|bin|ibn|al|el|ten|ter|y|e)(?=\s)|\(\p{L}{2,20}\))){0,5}$/u;
/** "MKHABELA", "O’NEILL", "DR."; not "BBC": what has no vowel is no word but initials */
const CAPITAL_WORD = /^(?=[^ ]*[AEIOUYÀ-ÖØ-Ý])\p{Lu}[\p{Lu}\p{M}.'’-]+$|^(?:JR|SR|DR|PROF|MR|MRS|MS)\.?$/u;
/** "J", "A.", "TJ" */
const INITIALS = /^(?:\p{Lu}\.?){1,2}$/u;
/** "KARI VAN DER BERG" */
const PARTICLE = /^(?:DE|DA|DI|DEL|DELLA|DER|DEN|DES|DOS|DU|VAN|VON|ZU|BIN|IBN|TEN|TER|Y)$/;
/** Words in the names of outlets, firms and desks. */
const ORGANISATION =
  /\b(?:team|staff|newsroom|news|desk|editors|editorial|media|press|ltd|llc|inc|gmbh|ag|group|company|association|clinic|university|institute|institut|foundation|network|magazine|agency|blog|society|services|solutions|department|college|hospital|center|centre|council|committee|ministry|redaktion|verlag|online|studio|global|health|marketing)\b/i;
/** ada.lind@herald.example */
const ADDRESS = /[^\s@]{1,64}@[^\s@]{1,100}\.\w{2,10}/gu;
const LINK = /^(?:https?:\/\/|www\.)|\.(?:com|org|net|php|html?)(?:\/|$)/i;
const SOCIAL = /(?:^|\s)@[\w.]{2,30}/g;
/** Names of accounts, not of writers. */
const PLACEHOLDER =
  /^(?:admin(?:istrator)?|root|user|guest|unknown|anonymous|author|editor|redaktion|webmaster|test|null|undefined|none|n\/a|by|von|written by|posted by|published by|share|subscribe|menu|home|comments?|more about this author|the author|view|posts?|insights from|written|reviewed|follow|unknown author|no author|nachricht|staff|contributors?|people|credits?|in|on|at|the|this|us|more|history|about|facebook|twitter|website|profile|bio)$/i;
/** What is left around a name when the rest has been cut. */
const EDGES = /^[\s,.:;()–-]+|[\s,:;(–-]+(?:\s*\))?$/g;
/** "Ada Lind." loses its stop; "Ada Lind Jr." and "Ada L." keep theirs. */
const FULL_STOP = /(\p{Ll}{3})\.$/u;
/** "20 June": a day, no name */
const DAY = /^\d{1,2}\.?\s/;
/** "Name (required)": a field of a form */
const FIELD = /\((?:required|erforderlich|pflichtfeld|obligatoire|obligatorio)\)/i;
/** "Ada Lind Ada Lind": the words of a portrait, then the name */
const TWICE = /^(.{3,30}) \1$/su;
const LETTER = /\p{L}{2}/u;

/** The names in a byline: "By Ada Lind, staff writer, and Bo Reyes | 20 June" → ["Ada Lind", "Bo Reyes"]. */
export function toNames(byline: string): readonly string[] {
  let text = byline.slice(0, MAX_BYLINE_LENGTH).replace(ADDRESS, " ").replace(SOCIAL, " ").trim();
  if (LINK.test(text)) return [];
  text = fromPrefixedLine(text);
  for (let left = 3; left > 0 && hasBylinePrefix(text); left -= 1) {
    text = text.replace(GLUED_PREFIX, "").replace(PREFIX, "").trim();
  }
  text = text.replace(NOT_THE_WRITER, "").replace(TAIL, "").replace(DATE_TAIL, "").trim();
  return text
    .split(BETWEEN_NAMES)
    .flatMap(withoutTitles)
    .map((name) => name.replace(EDGES, "").replace(/\s+/g, " ").replace(FULL_STOP, "$1").replace(TWICE, "$1"))
    .filter(isName)
    .map(fromCapitals);
}

/** "ADA LIND-O’NEILL" → "Ada Lind-O’Neill"; one word alone and names with initials as long as "BBC" stay. */
export function fromCapitals(name: string): string {
  const words = name.split(" ");
  const isInCapitals = words.every((word) => CAPITAL_WORD.test(word) || INITIALS.test(word));
  if (words.length < 2 || !isInCapitals || isOrganisation(name)) return name;
  return words
    .map((word, at) => (at > 0 && PARTICLE.test(word) ? word.toLowerCase() : inTitleCase(word)))
    .join(" ");
}

/** "AAS-OLSEN" → "Aas-Olsen", "O’NEILL" → "O’Neill", "A.J." → "A.J.", "TJ" → "TJ" */
function inTitleCase(word: string): string {
  if (!CAPITAL_WORD.test(word)) return word;
  return word.replace(/\p{L}[\p{L}\p{M}]*/gu, ([first = "", ...rest]) => first + rest.join("").toLowerCase());
}

/** "Updated 8 January\nWritten by Ada Lind\nEditor" → "Written by Ada Lind\nEditor" */
function fromPrefixedLine(text: string): string {
  const lines = text.split("\n");
  const at = lines.findIndex(hasBylinePrefix);
  return at > 0 ? lines.slice(at).join("\n") : text;
}

/** "By Ada Lind", "Written by …", "Autor: …" */
export function hasBylinePrefix(byline: string): boolean {
  return PREFIX.test(byline) || GLUED_PREFIX.test(byline);
}

/** "Ada Lind", "Kari van der Berg", "A. J. Neal", "Mazi": capitals, few words, no digits */
export function isPersonLike(name: string): boolean {
  return PERSON.test(name) && !ORGANISATION.test(name);
}

/** "Staff Writer", "Head of Data" */
export function isRole(name: string): boolean {
  return ROLE.test(name);
}

/** "Herald Newsroom", "Orland Energy Ltd", "Editorial Team" */
export function isOrganisation(name: string): boolean {
  return ORGANISATION.test(name);
}

/** "KatieS", "q_admin", "ops": one word that is no given name as people write it */
export function isAccount(name: string): boolean {
  return !/^\p{Lu}\p{Ll}+$/u.test(name) && !/\s/.test(name);
}

/** "Ada Lind, MD, RD" → ["Ada Lind"]; "Ada Lind, Bo Reyes" → both; "Ada Lind, CEO of Orland Energy" → ["Ada Lind"] */
function withoutTitles(part: string): readonly string[] {
  const [first = "", ...rest] = part.split(/\s*,\s*/);
  const names = rest.filter(
    (piece) => !CREDENTIAL.test(piece) && !ROLE.test(piece) && piece.split(/\s+/).length > 1,
  );
  return [first, ...names];
}

function isName(name: string): boolean {
  if (name.length > MAX_NAME_LENGTH || name.split(" ").length > MAX_NAME_WORDS) return false;
  return (
    LETTER.test(name) && !DAY.test(name) && !PLACEHOLDER.test(name) && !LINK.test(name) && !FIELD.test(name)
  );
}
