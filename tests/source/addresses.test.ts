import { afterEach, describe, expect, test } from "vitest";
import { guardedLookup, isPublicAddress } from "../../src/source/addresses.ts";
import { fetchOnce, openSite, page, redirect, type Site } from "./site.ts";

describe("public addresses", () => {
  test.each(["8.8.8.8", "93.184.216.34", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])(
    "%s",
    (address) => expect(isPublicAddress(address)).toBe(true),
  );
});

describe("addresses that are not public", () => {
  test.each([
    ["loopback", "127.0.0.1", "127.8.9.1", "::1"],
    ["unspecified", "0.0.0.0", "0.1.2.3", "::"],
    ["private", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1"],
    ["link-local and cloud metadata", "169.254.169.254", "fe80::1", "fe80::1%eth0", "fd00:ec2::254"],
    ["unique-local, site-local", "fc00::1", "fdff::1", "fec0::1"],
    ["shared (CGNAT)", "100.64.0.1", "100.127.255.255"],
    ["multicast, broadcast", "224.0.0.1", "239.255.255.250", "ff02::1", "255.255.255.255"],
    [
      "reserved",
      "192.0.2.1",
      "198.51.100.7",
      "203.0.113.9",
      "198.18.0.1",
      "240.0.0.1",
      "2001:db8::1",
      "4000::1",
    ],
    ["IPv4 in IPv6", "::ffff:127.0.0.1", "::ffff:a00:1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1"],
    ["tunnels", "2002:7f00:1::", "2001::1"],
    ["no addresses", "", "localhost", "127.0.0.1 ", "1.2.3.4.5"],
  ])("%s", (_, ...addresses) => expect(addresses.filter(isPublicAddress)).toEqual([]));
});

describe("the lookup of a socket", () => {
  const look = (answers: readonly string[], options: { all?: boolean; family?: 4 | 6 } = { all: true }) =>
    new Promise((done) =>
      guardedLookup(async () => answers, isPublicAddress)("host.example", options, (error, found, family) =>
        done(error ? (error as NodeJS.ErrnoException).code : family ? [found, family] : found),
      ),
    );

  test("gives public addresses only", async () =>
    expect(await look(["10.0.0.1", "8.8.8.8", "fe80::1"])).toEqual([{ address: "8.8.8.8", family: 4 }]));
  test("fails where there are none", async () =>
    expect(await look(["10.0.0.1", "::1"])).toBe("private-address"));
  test("fails where the host has no address", async () => expect(await look([])).toBe("ENOTFOUND"));
  test("gives one address when asked for one", async () =>
    expect(await look(["2606:4700::1", "8.8.8.8"], { family: 4 })).toEqual(["8.8.8.8", 4]));

  test("looks at each answer anew, so a name that changes its mind gains nothing", async () => {
    const answers = [["8.8.8.8"], ["127.0.0.1"]];
    const lookup = guardedLookup(async () => answers.shift() ?? [], isPublicAddress);
    const once = () =>
      new Promise((done) =>
        lookup("host.example", { all: true }, (error, found) => done(error?.message ?? found)),
      );
    expect(await once()).toEqual([{ address: "8.8.8.8", family: 4 }]);
    expect(await once()).toContain("host.example (127.0.0.1) is not a public address");
  });
});

describe("fetching stays outside", () => {
  let site: Site | undefined;
  afterEach(async () => {
    await site?.close();
    site = undefined;
  });
  const port = () => new URL(site?.origin ?? "").port;
  const refused = { code: "private-address", message: expect.stringContaining("--allow-private") };

  test.each([
    "127.0.0.1",
    "localhost",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "2130706433",
    "0x7f.1",
    "0177.0.0.1",
    "127.1",
    "0",
  ])("%s is refused and gets no request", async (host) => {
    site = await openSite({ "/a": page() });
    await expect(fetchOnce(`http://${host}:${port()}/a`, { allowPrivate: false })).rejects.toMatchObject(
      refused,
    );
    expect(site.paths()).toEqual([]);
  });

  test("a name that leads inside is refused, with or without robots.txt", async () => {
    site = await openSite({ "/a": page() });
    const address = `http://news.example:${port()}/a`;
    const resolve = async () => ["127.0.0.1"];
    for (const ignoreRobots of [true, false]) {
      const failing = fetchOnce(address, { allowPrivate: false, ignoreRobots, resolve });
      await expect(failing).rejects.toMatchObject({
        ...refused,
        message: expect.stringContaining("news.example (127.0.0.1)"),
      });
    }
    expect(site.paths()).toEqual([]);
    expect(await fetchOnce(address, { resolve })).toMatchObject({ url: address });
  });

  test.each(["http://127.0.0.2:PORT/secret", "http://inside.example:PORT/secret"])(
    "a redirect to %s is refused",
    async (target) => {
      site = await openSite({
        "/a": (response) => redirect(target.replace("PORT", port()))(response, {} as never),
        "/secret": page(),
      });
      const options = {
        allowPrivate: (address: string) => address === "127.0.0.1",
        resolve: async () => ["127.0.0.2"],
      };
      await expect(fetchOnce(`${site.origin}/a`, options)).rejects.toMatchObject(refused);
      expect(site.paths()).toEqual(["/robots.txt", "/a"]);
    },
  );

  test("a robots.txt that redirects inside is refused", async () => {
    site = await openSite({
      "/robots.txt": (response) => redirect(`http://127.0.0.2:${port()}/secret`)(response, {} as never),
      "/a": page(),
    });
    const failing = fetchOnce(`${site.origin}/a`, { allowPrivate: (address) => address === "127.0.0.1" });
    await expect(failing).rejects.toMatchObject(refused);
    expect(site.paths()).toEqual(["/robots.txt"]);
  });
});
