import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Foot } from "./parts/foot.tsx";
import { KnownActors } from "./parts/known-actors.tsx";
import { Masthead } from "./parts/masthead.tsx";
import { useKeys } from "./place/use-keys.ts";
import { usePlace } from "./place/use-place.ts";
import { findView } from "./views.tsx";

/** The whole desk: a masthead, and below it the view that the address names. */
export function Desk(): JSX.Element {
  const place = usePlace();
  const view = findView(place.path[0]);
  const main = useRef<HTMLElement>(null);
  const where = place.path.slice(0, 2).join("/");
  useKeys();
  useEffect(() => {
    document.title = `${view.title} · Dragoman`;
    scrollTo(0, 0);
    // Who reads by ear or by keyboard goes on with the new view, not behind the link that led to it.
    if (where !== "" && !main.current?.contains(document.activeElement))
      main.current?.focus({ preventScroll: true });
  }, [where, view.title]);
  return (
    <>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        To the content
      </button>
      <Masthead place={place} />
      <main id="main" ref={main} tabIndex={-1} class={`view view-${view.name || "today"}`}>
        <view.show key={where} place={place} />
      </main>
      <Foot />
      <KnownActors />
    </>
  );
}
