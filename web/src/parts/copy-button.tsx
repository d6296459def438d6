import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";

const SHOWN_MS = 1600;

/** Puts a text on the clipboard, and says so. Without a clipboard (plain http in a network) it shows the text instead. */
export function CopyButton({
  label,
  text,
}: {
  readonly label: string;
  readonly text: () => string;
}): JSX.Element {
  const [state, setState] = useState<"ready" | "copied" | "shown">("ready");
  useEffect(() => {
    if (state !== "copied") return;
    const back = setTimeout(() => setState("ready"), SHOWN_MS);
    return () => clearTimeout(back);
  }, [state]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text());
      setState("copied");
    } catch {
      setState("shown");
    }
  };
  return (
    <>
      <button type="button" class="quiet" onClick={() => void copy()}>
        {state === "copied" ? "Copied" : label}
      </button>
      <span role="status" class="unseen">
        {state === "copied" ? "Copied" : ""}
      </span>
      {state === "shown" && (
        <textarea class="copied" readOnly rows={3} aria-label="Text to copy" value={text()} />
      )}
    </>
  );
}
