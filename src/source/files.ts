import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { ReadError } from "../errors.ts";
import type { Chunks } from "./chunks.ts";
import { formatOfName } from "./formats.ts";
import type { FailedInput } from "./input.ts";

const READ_SIZE = 256 * 1024;

export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw toFileError(error, path);
  }
}

/** The bytes of a file, a pipe or a device. */
export async function* readChunks(path: string): Chunks {
  try {
    yield* createReadStream(path, { highWaterMark: READ_SIZE });
  } catch (error) {
    throw toFileError(error, path);
  }
}

/**
 * Paths of the pages under a folder, by name (code unit order, so the same everywhere), folders among files.
 * Hidden names and unknown endings are passed over. Links to files count; links to folders do not, since they
 * can run in a circle. A folder that cannot be opened is one failure in its place.
 */
export async function* findPageFiles(folder: string): AsyncGenerator<string | FailedInput> {
  let entries: Awaited<ReturnType<typeof readEntries>>;
  try {
    entries = await readEntries(folder);
  } catch (error) {
    yield { name: folder, error: toFileError(error, folder) };
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* findPageFiles(path);
    else if (formatOfName(entry.name) && (await isPageFile(entry, path))) yield path;
  }
}

async function readEntries(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.name.startsWith("."))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

async function isPageFile(
  entry: { isFile(): boolean; isSymbolicLink(): boolean },
  path: string,
): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  // A link that leads nowhere is yielded, so that reading it says so.
  return stat(path).then(
    (target) => target.isFile(),
    () => true,
  );
}

/** Passes on what is no error of the file system: a bug, or a ReadError made already. */
function toFileError(error: unknown, path: string): ReadError {
  if (error instanceof ReadError) return error;
  if (!(error instanceof Error) || !("code" in error)) throw error;
  const options = { cause: error };
  switch (error.code) {
    case "ENOENT":
    case "ENOTDIR":
      return new ReadError(
        "not-found",
        `no file or folder "${path}"; a web page is named with its https://`,
        options,
      );
    case "EACCES":
    case "EPERM":
      return new ReadError("not-readable", `no permission to read "${path}"`, options);
    default:
      return new ReadError("not-readable", `cannot read "${path}" (${String(error.code)})`, options);
  }
}
