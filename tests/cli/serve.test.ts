import { expect, test } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { runCommandLine } from "../../src/cli/run.ts";
import { fakeIo } from "../support/fake-io.ts";

test.each([
  [["--host", "0.0.0.0"], "others can reach 0.0.0.0: a --token is needed"],
  [["--host", "::"], "others can reach ::: a --token is needed"],
  [["--host", "127.0.0.1.evil.example"], "a --token is needed"],
  [["--token", "short"], "--token takes 16 characters or more"],
  [["--token", "a token with spaces"], "without spaces"],
  [["--port", "http"], '--port takes a number from 0 to 65535, got "http"'],
  [["--port", "65536"], "--port takes a number from 0 to 65535"],
  [["--port", "-1"], "--port"],
])("serve %j: %s", async (args, message) => {
  const io = fakeIo();
  expect(await runCommandLine(["serve", "--db", "/nowhere/x.db", ...args], commands, io)).toBe(2);
  expect(io.printed.err).toContain(message);
});
