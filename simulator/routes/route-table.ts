import { dimensionsList, discovery, filtersList } from "./discovery.ts";
import type { Route } from "./route.ts";
import { adSamples, contentSamples } from "./samples.ts";
import { viewerSessions, viewerSummary } from "./viewer.ts";

/** Every path of the API starts with this prefix. */
export const apiPrefix = "/insights/3.0/";

/** The endpoints by path. Fault rules refer to an endpoint by its name. */
export const routes: ReadonlyMap<string, { readonly name: string; readonly route: Route }> = new Map([
  ["/insights/3.0/sessions", { name: "discovery", route: discovery }],
  ["/insights/3.0/sessions/_meta/references/dimensions", { name: "dimensions", route: dimensionsList }],
  ["/insights/3.0/metrics/_meta/references/filters", { name: "filters", route: filtersList }],
  ["/insights/3.0/sessions/content", { name: "content", route: contentSamples }],
  ["/insights/3.0/sessions/ad", { name: "ad", route: adSamples }],
  ["/insights/3.0/sessions/content/viewer", { name: "sessions", route: viewerSessions }],
  ["/insights/3.0/sessions/content/viewer/summary", { name: "summary", route: viewerSummary }],
]);
