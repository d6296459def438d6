import { useEffect, useState } from "preact/hooks";
import { addressOf, type Place, parsePlace } from "./place.ts";

/** The place at which the desk stands; follows the address. */
export function usePlace(): Place {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => setHash(location.hash);
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return parsePlace(hash);
}

/** Goes to another place. */
export function goTo(address: string): void {
  location.hash = address;
}

/** The same place with other values in its query; no new step in the history of the browser. */
export function narrow({ path, query }: Place, changes: Readonly<Record<string, string | undefined>>): void {
  location.replace(addressOf(path, { ...query, ...changes }));
}
