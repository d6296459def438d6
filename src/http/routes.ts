import { overview } from "../store/query/overview.ts";
import type { Query, Route } from "./route.ts";
import { findingRoutes } from "./routes/findings.ts";
import { pageRoutes } from "./routes/pages.ts";
import { peopleRoutes } from "./routes/people.ts";
import { readingRoutes } from "./routes/reading.ts";
import { ref } from "./schemas/schema.ts";

/** Everything that the API can do, in the order of its documents. `version`: of the program. */
export const routesOf = (version: string): readonly Route[] => [
  overviewRoute(version),
  ...findingRoutes,
  ...peopleRoutes,
  ...pageRoutes,
  ...readingRoutes,
];

const overviewRoute = (version: string): Query => ({
  kind: "query",
  path: "/overview",
  name: "overview",
  summary: "What is kept, in numbers",
  parameters: [],
  result: ref("Overview"),
  answer: (store) => ({ version, ...overview(store) }),
});
