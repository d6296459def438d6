import { defineConfig } from "vitest/config";

const SLOW = "tests/slow/**/*.test.ts";

export default defineConfig({
  test: {
    projects: [
      { test: { name: "unit", include: ["tests/**/*.test.ts"], exclude: [SLOW], testTimeout: 10_000 } },
      // Installs the package, reads pages of 20 MB: tests that need a time of their own.
      { test: { name: "slow", include: [SLOW], testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
});
