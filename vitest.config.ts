import { defineConfig } from "vitest/config";
import { stateNames } from "./web/state-names.ts";

const SLOW = "tests/slow/**/*.test.ts";
const BROWSER = "tests/web/browser/**/*.test.ts";

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [stateNames],
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: [SLOW, BROWSER],
          testTimeout: 10_000,
        },
      },
      // The desk in a real browser.
      { test: { name: "browser", include: [BROWSER], testTimeout: 60_000, hookTimeout: 60_000 } },
      // Installs the package, reads pages of 20 MB: tests that need a time of their own.
      { test: { name: "slow", include: [SLOW], testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
});
