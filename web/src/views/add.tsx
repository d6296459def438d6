import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Place } from "../place/place.ts";
import { JobList } from "./add/job-list.tsx";
import { type PageToAdd, useAdding } from "./add/use-adding.ts";

const FORMATS: readonly (readonly [ending: RegExp, type: string])[] = [
  [/\.x?html?$/i, "text/html"],
  [/\.(?:txt|text)$/i, "text/plain"],
  [/\.(?:md|markdown)$/i, "text/markdown"],
];

/** Brings pages in: by address, as pasted text, as files. Each is read at once and kept. */
export function AddView(_: { readonly place: Place }): JSX.Element {
  const { added, add } = useAdding();
  return (
    <>
      <header class="top">
        <h1>Add pages</h1>
      </header>
      <div class="add-columns">
        <div>
          <AddressForm add={add} />
          <TextForm add={add} />
          <FileForm add={add} />
        </div>
        <JobList added={added} />
      </div>
    </>
  );
}

interface Adding {
  readonly add: (page: PageToAdd) => void;
}

/** The values of a form, trimmed; what is empty is left out. Empties the form. */
function takeValues(event: SubmitEvent): Readonly<Record<string, string>> {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  const values = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === "string" && value.trim() !== "" ? [[name, value.trim()]] : [],
  );
  form.reset();
  return Object.fromEntries(values);
}

function AddressForm({ add }: Adding): JSX.Element {
  const send = (event: SubmitEvent): void => {
    const { url } = takeValues(event);
    if (url !== undefined)
      add({ name: url, type: "application/json", body: JSON.stringify({ url }), beside: {} });
  };
  return (
    <form class="add-form" onSubmit={send}>
      <h2>From an address</h2>
      <label>
        <span>Address of the page</span>
        <input type="url" name="url" required placeholder="https://" />
      </label>
      <button type="submit">Fetch and read</button>
      <p class="hint">
        Only this page is fetched, by the server of this desk; it asks the site’s robots.txt first.
      </p>
    </form>
  );
}

function TextForm({ add }: Adding): JSX.Element {
  const send = (event: SubmitEvent): void => {
    const { text = "", title, published, url } = takeValues(event);
    const name = title ?? text.slice(0, 60);
    add({ name, type: "text/plain", body: text, beside: { name, title, published, url } });
  };
  return (
    <form class="add-form" onSubmit={send}>
      <h2>Pasted text</h2>
      <label>
        <span>Text</span>
        <textarea name="text" rows={5} required />
      </label>
      <div class="filters">
        <label>
          <span>Title</span>
          <input type="text" name="title" />
        </label>
        <label>
          <span>Published</span>
          <input type="date" name="published" />
        </label>
        <label>
          <span>Address, if known</span>
          <input type="url" name="url" />
        </label>
      </div>
      <button type="submit">Read</button>
    </form>
  );
}

function FileForm({ add }: Adding): JSX.Element {
  const [isOver, setIsOver] = useState(false);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const take = (files: Iterable<File>): void => {
    const all = [...files].map((file) => ({
      file,
      type: FORMATS.find(([ending]) => ending.test(file.name))?.[1],
    }));
    for (const { file, type } of all)
      if (type !== undefined) add({ name: file.name, type, body: file, beside: { name: file.name } });
    setRefused(all.flatMap(({ file, type }) => (type === undefined ? [file.name] : [])));
  };
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(true);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer?.files ?? []);
  };
  return (
    <form class="add-form" onSubmit={(event) => event.preventDefault()}>
      <h2>Files</h2>
      <label
        class={isOver ? "drop over" : "drop"}
        onDragOver={over}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <span>Drop saved pages here, or choose them: .html, .txt, .md</span>
        <input
          type="file"
          multiple
          accept=".html,.htm,.xhtml,.txt,.text,.md,.markdown"
          onChange={(event) => {
            take(event.currentTarget.files ?? []);
            event.currentTarget.value = "";
          }}
        />
      </label>
      {refused.length > 0 && (
        <p class="problem" role="alert">
          Not taken, for want of .html, .txt or .md: {refused.join(", ")}
        </p>
      )}
    </form>
  );
}
