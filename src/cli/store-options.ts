import type { Store, StoreMode } from "../store/store.ts";
import type { Option, Options } from "./command.ts";
import type { Io } from "./io.ts";

const DEFAULT_PATH = "dragoman.db";

/** The option of every command that uses a database. */
export const databaseOption: Option = {
  name: "db",
  value: "FILE",
  help: "The database. Default: DRAGOMAN_DB in the environment, else dragoman.db in this folder.",
};

export const databasePath = (options: Options, { env }: Io): string =>
  options.value("db") ?? (env.DRAGOMAN_DB || DEFAULT_PATH);

/** Opens the database that the command line names, lends it to the work, and closes it whatever happens. */
export async function withStore<Result>(
  { options }: { readonly options: Options },
  io: Io,
  mode: StoreMode,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const { openStore } = await import("../store/store.ts");
  const store = openStore(databasePath(options, io), mode);
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

/** When something is written into a database. */
export const nowUtc = (): string => new Date().toISOString();
