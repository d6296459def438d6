import type { JSX } from "preact";
import { addressOf, type Place } from "../place/place.ts";
import { goTo } from "../place/use-place.ts";
import { views } from "../views.tsx";

/** The name, the ways to the views, and the search. */
export function Masthead({ place }: { readonly place: Place }): JSX.Element {
  const [here = ""] = place.path;
  const search = (event: SubmitEvent): void => {
    event.preventDefault();
    const words = new FormData(event.currentTarget as HTMLFormElement).get("words");
    if (typeof words === "string" && words.trim() !== "")
      goTo(addressOf(["search"], { words: words.trim() }));
  };
  return (
    <header class="masthead">
      <a class="name" href="#/">
        Dragoman
      </a>
      <nav aria-label="Views">
        {views
          .filter(({ isMain }) => isMain)
          .map(({ name, title }) => (
            <a
              key={name}
              href={addressOf(name === "" ? [] : [name])}
              aria-current={name === here ? "page" : undefined}
            >
              {title}
            </a>
          ))}
      </nav>
      <form class="search" onSubmit={search} aria-label="Search everything">
        <input
          id="search-words"
          type="search"
          name="words"
          aria-label="Search"
          placeholder="Search  /"
          autocomplete="off"
          key={place.query.words}
          defaultValue={here === "search" ? (place.query.words ?? "") : ""}
        />
      </form>
    </header>
  );
}
