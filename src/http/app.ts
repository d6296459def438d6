import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { MAX_PAGE_BYTES } from "../source/limits.ts";
import type { Store } from "../store/store.ts";
import { answer } from "./answer.ts";
import type { Desk } from "./desk.ts";
import type { Jobs } from "./jobs.ts";
import { openApiOf } from "./openapi.ts";
import { readValues } from "./parameters.ts";
import { RequestError, toResponse } from "./problem.ts";
import { SAFE_HEADERS } from "./protect/headers.ts";
import { openRate, type RateLimit } from "./protect/rate.ts";
import { checkHost, checkSite } from "./protect/site.ts";
import { openDoor } from "./protect/token.ts";
import { methodOf, type Route } from "./route.ts";
import { routesOf } from "./routes.ts";

export interface AppOptions {
  /** Only read. */
  readonly store: Store;
  /** Reads and keeps pages. */
  readonly jobs: Jobs;
  /** Of the program. */
  readonly version: string;
  /** Without: who calls by a name of this computer may do everything. */
  readonly token?: string;
  readonly desk?: Desk;
  readonly limits?: Partial<Limits>;
  /** Is told of bugs. */
  readonly report?: (error: unknown) => void;
}

interface Limits {
  readonly rate: RateLimit;
  /** Of a body, in bytes. */
  readonly body: number;
}

const DEFAULT_LIMITS: Limits = { rate: { perSecond: 500, burst: 1000 }, body: MAX_PAGE_BYTES };

/** What the adapter to Node hands in beside a request. */
interface Env {
  readonly Bindings: {
    readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
  };
}

/** A server without a port: give it a request and it answers. */
export interface App {
  fetch(request: Request, bindings?: Env["Bindings"]): Response | Promise<Response>;
}

/** The API under /api and the desk under everything else. */
export function createApp(options: AppOptions): App {
  const app = new Hono<Env>();
  protect(app, options);
  const answering = { store: options.store, run: randomUUID().slice(0, 8) };
  for (const route of routesOf(options.version)) {
    app.on(methodOf(route), `/api${toPattern(route)}`, (context) => {
      const query = new URL(context.req.url).searchParams;
      const values = readValues(route.parameters, query, context.req.param() as Record<string, string>);
      return route.kind === "query"
        ? answer(route, values, context.req.raw, answering)
        : route.run(context.req.raw, options.jobs, values);
    });
  }
  const document = JSON.stringify(openApiOf(options.version));
  app.get("/api/openapi.json", (context) =>
    context.body(document, 200, { "content-type": "application/json" }),
  );
  refuseMethods(app, routesOf(options.version));
  app.all("/api/*", (context) => {
    throw new RequestError("no-such-path", `there is nothing at ${context.req.path.slice(0, 200)}`);
  });
  app.get("*", (context) => {
    const file = options.desk?.serve(context.req.raw);
    if (file !== undefined) return file;
    throw new RequestError("no-such-path", `there is nothing at ${context.req.path.slice(0, 200)}`);
  });
  app.onError((error) => {
    if (toResponse(error).status >= 500) options.report?.(error);
    return toResponse(error);
  });
  return { fetch: (request, bindings) => app.fetch(request, bindings ?? {}) };
}

function protect(app: Hono<Env>, { token, limits: given }: AppOptions): void {
  const limits = { ...DEFAULT_LIMITS, ...given };
  const count = openRate(limits.rate, () => performance.now());
  const door = token === undefined ? undefined : openDoor(token);
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(SAFE_HEADERS)) context.res.headers.set(name, value);
  });
  app.use(async (context, next) => {
    count(context.env.incoming?.socket?.remoteAddress ?? "");
    if (door === undefined) checkHost(context.req.raw);
    await next();
  });
  app.use("/api/*", async (context, next) => {
    checkSite(context.req.raw);
    door?.check(context.req.raw);
    await next();
  });
  app.use(
    "/api/*",
    bodyLimit({
      maxSize: limits.body,
      onError: () => toResponse(new RequestError("body-too-large", `a body may have ${limits.body} bytes`)),
    }),
  );
  if (door !== undefined) app.get("/", (context, next) => door.enter(context.req.raw) ?? next());
}

/** "/articles/{id}" → "/articles/:id" */
const toPattern = ({ path }: Route): string => path.replace(/\{(\w+)\}/g, ":$1");

/** A known path that was asked by another method is told so. */
function refuseMethods(app: Hono<Env>, routes: readonly Route[]): void {
  for (const pattern of new Set(routes.map(toPattern))) {
    const methods = routes.filter((route) => toPattern(route) === pattern).map(methodOf);
    app.all(`/api${pattern}`, (context) => {
      const allowed = methods.join(", ").toUpperCase();
      const refused = toResponse(
        new RequestError("wrong-method", `${context.req.path.slice(0, 200)} takes ${allowed}`),
      );
      refused.headers.set("allow", allowed);
      return refused;
    });
  }
}
