import { spawnSync } from "node:child_process";
import { chmodSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Makes `dist/` and the desk in `web/dist/` anew: nothing of a file that has gone stays in the package.
 * Run: `npm run build`
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const EXECUTABLE = 0o755;

rmSync(`${root}dist`, { recursive: true, force: true });
run("node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json");
run("node_modules/vite/bin/vite.js", "build", "web", "--logLevel", "warn");
// npm makes the program executable where it installs it; here, in its own checkout, nobody does.
chmodSync(`${root}dist/cli/main.js`, EXECUTABLE);

function run(program: string, ...options: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [program, ...options], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
