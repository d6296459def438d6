/** Where the desk stands: what the address holds behind its "#". Everything that is seen can be sent as a link. */
export interface Place {
  /** ["page", "Xk3…"] for "#/page/Xk3…" */
  readonly path: readonly string[];
  readonly query: Query;
}

type Query = Readonly<Record<string, string>>;

/** Reads "#/actor/person%3ANOR%3Asolberg?days=30". Broken escapes are taken as they stand. */
export function parsePlace(hash: string): Place {
  const [path = "", query = ""] = hash.replace(/^#?\/?/, "").split(/\?(.*)/s, 2);
  return {
    path: path.split("/").filter(Boolean).map(decode),
    query: Object.fromEntries(new URLSearchParams(query)),
  };
}

/** The address of a place. What is empty or undefined in the query is left out. */
export function addressOf(
  path: readonly string[],
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  const asked = queryString(query);
  return `#/${path.map(encodeURIComponent).join("/")}${asked === "" ? "" : `?${asked}`}`;
}

/** "by=NOR&act=deny" */
export function queryString(query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter((each): each is [string, string] => Boolean(each[1]));
  return new URLSearchParams(given).toString();
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
