import { lookup } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { ReadError } from "../errors.ts";

/** Every address of a host, as text. */
export type ResolveHost = (hostname: string) => Promise<readonly string[]>;

/** Which resolved addresses may be connected to. */
export type AddressPolicy = (address: string) => boolean;

/** The only IPv6 block from which addresses are given to the public (IANA, IPv6 Global Unicast Address Assignments). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3");
/** Behind NAT64 a public IPv4 host is reached as this prefix and its address (RFC 6052). */
const NAT64 = ipaddr.IPv6.parseCIDR("64:ff9b::/96");

/**
 * False for all that leads into a machine or a private network: loopback, private, link-local (with the metadata
 * addresses of clouds), unique-local, shared (CGNAT), multicast, reserved; also where IPv6 wraps such an address.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.range() === "unicast";
  if (parsed.isIPv4MappedAddress()) return isPublicAddress(parsed.toIPv4Address().toString());
  if (parsed.match(NAT64)) return isPublicAddress(parsed.toByteArray().slice(12).join("."));
  return parsed.range() === "unicast" && parsed.match(GLOBAL_UNICAST);
}

export async function resolveHost(hostname: string): Promise<readonly string[]> {
  return (await lookup(hostname, { all: true, order: "verbatim" })).map(({ address }) => address);
}

/**
 * A lookup for sockets that gives back permitted addresses only. It runs for each connection and the socket takes
 * what it returns, so a name that resolves differently the second time (DNS rebinding) gains nothing.
 */
export function guardedLookup(resolve: ResolveHost, isPermitted: AddressPolicy): LookupFunction {
  return (hostname, { all, family }, callback) => {
    const wanted = family === 6 || family === "IPv6" ? 6 : family === 4 || family === "IPv4" ? 4 : undefined;
    permittedAddresses(hostname, resolve, isPermitted).then(
      (permitted) => {
        const found = permitted
          .map((address) => ({ address, family: address.includes(":") ? 6 : 4 }))
          .filter((entry) => wanted === undefined || entry.family === wanted);
        const [first] = found;
        if (!first) callback(noAddress(hostname), []);
        else if (all) callback(null, found);
        else callback(null, first.address, first.family);
      },
      (error) => callback(error, []),
    );
  };
}

export function privateAddress(hostname: string, address: string): ReadError {
  const host = hostname === address ? address : `${hostname} (${address})`;
  return new ReadError("private-address", `${host} is not a public address; --allow-private permits it`);
}

async function permittedAddresses(
  hostname: string,
  resolve: ResolveHost,
  isPermitted: AddressPolicy,
): Promise<readonly string[]> {
  const addresses = await resolve(hostname);
  const permitted = addresses.filter(isPermitted);
  const [first] = addresses;
  if (permitted.length === 0 && first !== undefined) throw privateAddress(hostname, first);
  return permitted;
}

function noAddress(hostname: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`no address for ${hostname}`), { code: "ENOTFOUND" });
}
