import { ReadError } from "../errors.ts";
import type { Chunks } from "./chunks.ts";
import type { Fetcher, FetchOptions } from "./fetch-page.ts";
import { findPageFiles, isFolder, readChunks } from "./files.ts";
import { formatOfName, PAGE_ENDINGS } from "./formats.ts";
import type { FailedInput, InputFormat, PageInput } from "./input.ts";
import { MAX_PAGE_BYTES } from "./limits.ts";
import { readStream } from "./read-stream.ts";

export interface InputOptions {
  /** Instead of what endings and first bytes say, for files and standard input; a web page says itself what it is. */
  readonly format?: InputFormat;
  /** The most one page may hold, in bytes, after decompression. Default `MAX_PAGE_BYTES`. */
  readonly maxBytes?: number;
  /** Default: the process's own. */
  readonly stdin?: Chunks;
  readonly web: Omit<FetchOptions, "maxBytes">;
}

type Found = AsyncGenerator<PageInput | FailedInput>;

/** "https://example.org/a", "ftp://…": anything with a scheme is meant as an address, not as a path. */
const ADDRESS = /^[a-z][a-z0-9+.-]{0,30}:\/\//i;

/**
 * The pages that `names` stand for, in order, one at a time: files, folders, `-` (standard input), web addresses.
 * What cannot be read is a failure in its place and stops nothing else. Memory does not grow with the number of pages.
 */
export async function* findInputs(names: readonly string[], options: InputOptions): Found {
  const web = lazyFetcher(options);
  let stdinTaken = false;
  try {
    for (const name of names) {
      if (ADDRESS.test(name)) yield* orFailure(name, web.read(name));
      else if (name !== "-") yield* orFailure(name, readPath(name, options));
      else if (stdinTaken)
        yield { name, error: new ReadError("bad-input", "standard input can be read only once") };
      else {
        stdinTaken = true;
        yield* orFailure(name, readStream(options.stdin ?? process.stdin, name, streamOptions(options)));
      }
    }
  } finally {
    await web.close();
  }
}

async function* readPath(path: string, options: InputOptions): Found {
  if (await isFolder(path)) yield* readFolder(path, options);
  else yield* readFile(path, options);
}

async function* readFolder(folder: string, options: InputOptions): Found {
  let isEmpty = true;
  for await (const found of findPageFiles(folder)) {
    isEmpty = false;
    if (typeof found === "string") yield* orFailure(found, readFile(found, options));
    else yield found;
  }
  if (isEmpty) {
    throw new ReadError(
      "not-found",
      `no page in folder "${folder}": no file ends in ${PAGE_ENDINGS.join(", ")}`,
    );
  }
}

async function* readFile(path: string, options: InputOptions): Found {
  yield* readStream(readChunks(path), path, streamOptions(options, formatOfName(path)));
}

/** Opened by the first address: a run over files loads no HTTP client. */
function lazyFetcher({ web, maxBytes }: InputOptions): { read(url: string): Found; close(): Promise<void> } {
  let fetcher: Fetcher | undefined;
  return {
    async *read(url) {
      const { openFetcher } = await import("./fetch-page.ts");
      fetcher ??= openFetcher({ ...web, ...(maxBytes !== undefined && { maxBytes }) });
      yield await fetcher.fetchPage(url);
    },
    close: async () => fetcher?.close(),
  };
}

async function* orFailure(name: string, inputs: Found): Found {
  try {
    yield* inputs;
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    yield { name, error };
  }
}

function streamOptions(options: InputOptions, fromName?: InputFormat) {
  return { format: options.format ?? fromName, maxBytes: options.maxBytes ?? MAX_PAGE_BYTES };
}
