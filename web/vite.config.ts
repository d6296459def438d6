import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { stateNames } from "./state-names.ts";

/** Build: `npm run build`. While working: `npx tsx src/cli/main.ts serve` beside `npx vite web`. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [stateNames],
  build: { outDir: "dist", emptyOutDir: true, modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  server: { proxy: { "/api": "http://127.0.0.1:8080" } },
});
