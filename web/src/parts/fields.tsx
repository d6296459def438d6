import type { ComponentChildren, JSX } from "preact";
import type { Place } from "../place/place.ts";
import { narrow } from "../place/use-place.ts";
import { plain } from "../words/labels.ts";

/** A row of what narrows the view. */
export const Filters = ({ children }: { readonly children: ComponentChildren }): JSX.Element => (
  <fieldset class="filters">
    <legend class="unseen">Narrow what is shown</legend>
    {children}
  </fieldset>
);

interface Field {
  readonly place: Place;
  /** Of the value in the query of the place. */
  readonly name: string;
  readonly label: string;
}

/** A choice that narrows what is shown; it stands in the address. */
export function Choice({
  place,
  name,
  label,
  choices,
  all = "all",
}: Field & { readonly choices: readonly string[]; readonly all?: string }): JSX.Element {
  return (
    <label>
      <span>{label}</span>
      <select
        value={place.query[name] ?? ""}
        onChange={(event) => narrow(place, { [name]: event.currentTarget.value })}
      >
        <option value="">{all}</option>
        {choices.map((each) => (
          <option key={each} value={each}>
            {plain(each)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The same for a day. */
export function Day({ place, name, label }: Field): JSX.Element {
  return (
    <label>
      <span>{label}</span>
      <input
        type="date"
        value={place.query[name] ?? ""}
        onChange={(event) => narrow(place, { [name]: event.currentTarget.value })}
      />
    </label>
  );
}

/** The same for a state, person or body, as somebody types it. */
export function Who({ place, name, label }: Field): JSX.Element {
  return (
    <label>
      <span>{label}</span>
      <input
        type="text"
        autocomplete="off"
        spellcheck={false}
        list="known-actors"
        placeholder="state or name"
        value={place.query[name] ?? ""}
        onChange={(event) => narrow(place, { [name]: event.currentTarget.value.trim() })}
      />
    </label>
  );
}
