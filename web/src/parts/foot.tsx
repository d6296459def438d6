import type { JSX } from "preact";
import { ThemeChoice } from "./theme-choice.tsx";

/** What is true of every view. */
export function Foot(): JSX.Element {
  return (
    <footer class="foot">
      <p>
        Words are shown as the page has them. <kbd>/</kbd> search · <kbd>j</kbd> <kbd>k</kbd> next and
        previous · <a href="/api/openapi.json">API</a>
      </p>
      <ThemeChoice />
    </footer>
  );
}
