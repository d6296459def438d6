import type { JSX } from "preact";
import { useState } from "preact/hooks";

const KEY = "theme";
const THEMES = ["system", "light", "dark"] as const;
type Theme = (typeof THEMES)[number];

function storedTheme(): Theme {
  const stored = localStorage.getItem(KEY);
  return THEMES.find((theme) => theme === stored) ?? "system";
}

/** Shows the desk light or dark, as was chosen last; else as the system has it. */
export function followTheme(theme: Theme = storedTheme()): void {
  document.documentElement.dataset.theme = theme;
}

export function ThemeChoice(): JSX.Element {
  const [chosen, setChosen] = useState(storedTheme);
  const choose = (theme: Theme): void => {
    localStorage.setItem(KEY, theme);
    followTheme(theme);
    setChosen(theme);
  };
  return (
    <fieldset class="theme">
      <legend class="unseen">Colours</legend>
      {THEMES.map((theme) => (
        <button
          key={theme}
          type="button"
          class="quiet"
          aria-pressed={theme === chosen}
          onClick={() => choose(theme)}
        >
          {theme}
        </button>
      ))}
    </fieldset>
  );
}
