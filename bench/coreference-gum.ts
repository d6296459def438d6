import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Span } from "../src/text/span.ts";
import { type GoldDocument, readDocuments } from "./conllu.ts";
import { dataFolder } from "./data.ts";

/** A mention of GUM's gold. */
export interface GoldMention {
  /** What it refers to, within its document. */
  readonly entity: string;
  /** person, organization, place and others. */
  readonly type: string;
  /** Where its head words stand (GUM's minimal span), the first of them first. */
  readonly heads: readonly Span[];
  /** Tag of the first head word, by UD, and by Penn. */
  readonly tag: string;
  readonly penn: string;
  readonly form: string;
}

export interface GumDocument extends GoldDocument {
  readonly name: string;
  readonly genre: string;
  readonly part: "train" | "dev";
  readonly mentions: readonly GoldMention[];
}

/** The documents of one part of GUM ("train", "dev") with their mentions of all types. */
export function readGum(part: "train" | "dev"): readonly GumDocument[] {
  const conllu = readFileSync(resolve(dataFolder, `language/gum-open-${part}.conllu`), "utf8");
  const names = [...conllu.matchAll(/^# newdoc id = (\S+)/gmu)].map(([, name = ""]) => name);
  const sources = conllu.split(/^(?=# newdoc)/mu).filter((source) => source.trim() !== "");
  return readDocuments(conllu).map((document, at) => {
    const name = names[at] ?? "";
    return {
      ...document,
      name,
      genre: name.split("_")[1] ?? "",
      part,
      mentions: readMentions(sources[at] ?? "", document.words),
    };
  });
}

interface Row {
  readonly cells: readonly string[];
  readonly span: Span | undefined;
}

const OPENING = /^\((\d+)(?:\[\d+\/\d+\])?-([a-z]+)-[^-]*-[^-]*-[^-]*-([\d,]+)-/u;

function readMentions(conllu: string, words: readonly Span[]): readonly GoldMention[] {
  const rows = alignRows(conllu, words);
  const mentions: { mention: GoldMention; order: number }[] = [];
  const open = new Map<string, { at: number; type: string; minimal: readonly number[]; order: number }[]>();
  let order = 0;
  for (const [at, { cells }] of rows.entries()) {
    const entity = /(?:^|\|)Entity=([^|]*)/u.exec(cells[9] ?? "")?.[1] ?? "";
    for (const part of entity.match(/\([^()]*\)?|[^()]*\)/gu) ?? []) {
      const opening = OPENING.exec(part);
      const [, id = "", type = "", minimal = ""] = opening ?? [];
      const started = { at, type, minimal: minimal.split(",").map(Number), order };
      if (opening) order += 1;
      const key = opening ? id : part.replace(/(?:\[\d+\/\d+\])?\)$/u, "");
      if (opening && !part.endsWith(")")) {
        const list = open.get(key) ?? [];
        open.set(key, [...list, started]);
        continue;
      }
      const whole = opening ? started : open.get(key)?.pop();
      const mention = whole && toMention(rows, key, whole);
      if (mention && whole) mentions.push({ mention, order: whole.order });
    }
  }
  return mentions.sort((a, b) => a.order - b.order).map(({ mention }) => mention);
}

function toMention(
  rows: readonly Row[],
  entity: string,
  { at, type, minimal }: { readonly at: number; readonly type: string; readonly minimal: readonly number[] },
): GoldMention | undefined {
  const heads = minimal.flatMap((place) => rows[at + place - 1]?.span ?? []);
  const [, form = "", , tag = "", penn = ""] = rows[at + (minimal[0] ?? 1) - 1]?.cells ?? [];
  return heads.length === 0 ? undefined : { entity, type, heads, tag, penn, form };
}

/** Words of the treebank with their places in the text; the parts of an unparted word share one. */
function alignRows(conllu: string, words: readonly Span[]): readonly Row[] {
  const rows: Row[] = [];
  let at = 0;
  let [inside, isWhole] = [0, false];
  const lines = conllu.split("\n").map((line) => line.split("\t"));
  for (const [number, cells] of lines.entries()) {
    const id = cells[0] ?? "";
    if (!/^\d+(?:-\d+)?$/u.test(id)) continue;
    const [first = 0, last] = id.split("-").map(Number);
    if (last !== undefined) {
      inside = last - first + 1;
      isWhole =
        lines
          .slice(number + 1, number + 1 + inside)
          .map(([, part = ""]) => part)
          .join("") !== cells[1];
      continue;
    }
    rows.push({ cells, span: words[at] });
    inside = Math.max(0, inside - 1);
    if (inside === 0 || !isWhole) at += 1;
    if (inside === 0) isWhole = false;
  }
  return rows;
}
