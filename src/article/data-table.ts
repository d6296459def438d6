import type { HtmlElement } from "../page/tree.ts";

/** A cell with more text than this holds prose: its table lays out the page. */
const MAX_CELL = 160;

/**
 * Whether the table around a row or cell holds data, not the layout of the page: more than one row and column, no table or
 * heading inside, and no cell that reads like prose.
 */
export function isDataTable(part: HtmlElement): boolean {
  const table = tableOf(part);
  if (!table) return false;
  const known = verdicts.get(table);
  if (known !== undefined) return known;
  const verdict = looksLikeData(table);
  verdicts.set(table, verdict);
  return verdict;
}

// A memo of a pure function: each cell asks about the same table.
const verdicts = new WeakMap<HtmlElement, boolean>();

function tableOf(element: HtmlElement | undefined): HtmlElement | undefined {
  if (!element || element.name === "table") return element;
  return tableOf(element.parent);
}

function looksLikeData(table: HtmlElement): boolean {
  if (table.attributes.get("role") === "presentation") return false;
  const rows = descendants(table, "tr");
  const widest = Math.max(0, ...rows.map((row) => row.children.filter(isCell).length));
  if (rows.length < 2 || widest < 2) return false;
  return rows.every((row) => row.children.every((cell) => cell.kind === "text" || isDataCell(cell)));
}

const isCell = (node: HtmlElement["children"][number]): boolean =>
  node.kind === "element" && (node.name === "td" || node.name === "th");

function isDataCell(cell: HtmlElement): boolean {
  let length = 0;
  const fits = (node: HtmlElement["children"][number]): boolean => {
    if (node.kind === "text") {
      length += node.value.trim().length;
      return length <= MAX_CELL;
    }
    return !LAYOUT_NAMES.has(node.name) && node.children.every(fits);
  };
  return cell.children.every(fits);
}

const LAYOUT_NAMES: ReadonlySet<string> = new Set("table h1 h2 h3 form blockquote".split(" "));

function descendants(element: HtmlElement, name: string): readonly HtmlElement[] {
  return element.children.flatMap((child) =>
    child.kind === "text" ? [] : child.name === name ? [child] : descendants(child, name),
  );
}
