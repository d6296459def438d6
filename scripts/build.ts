import { spawnSync } from "node:child_process";
import { chmodSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Makes `dist/` anew: nothing of a file that has gone stays in the package. Run: `npm run build` */
const root = fileURLToPath(new URL("..", import.meta.url));
const EXECUTABLE = 0o755;

rmSync(`${root}dist`, { recursive: true, force: true });
const compiler = spawnSync(
  process.execPath,
  ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"],
  {
    cwd: root,
    stdio: "inherit",
  },
);
if (compiler.status !== 0) process.exit(compiler.status ?? 1);
// npm makes the program executable where it installs it; here, in its own checkout, nobody does.
chmodSync(`${root}dist/cli/main.js`, EXECUTABLE);
