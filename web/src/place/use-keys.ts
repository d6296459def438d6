import { useEffect } from "preact/hooks";

/** What takes what is typed. */
const TAKES_TEXT = "input, textarea, select, [contenteditable]";
const ITEMS = ".finding, .card";

/**
 * Keys for those who read a lot: "/" to the search, "j" and "k" to the next and the last finding. Enter and Tab do
 * what they do everywhere.
 */
export function useKeys(): void {
  useEffect(() => {
    const follow = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof Element && event.target.matches(TAKES_TEXT);
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "/") document.querySelector<HTMLElement>("#search-words")?.focus();
      else if (event.key === "j") step(1);
      else if (event.key === "k") step(-1);
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", follow);
    return () => removeEventListener("keydown", follow);
  }, []);
}

function step(by: number): void {
  const items = [...document.querySelectorAll<HTMLElement>(ITEMS)];
  const at = items.findIndex((item) => item.contains(document.activeElement));
  const next = items[at === -1 ? (by > 0 ? 0 : items.length - 1) : at + by];
  const link = next?.matches("button, a") ? next : next?.querySelector<HTMLElement>(".words a, button, a");
  link?.focus();
  next?.scrollIntoView({ block: "nearest" });
}
