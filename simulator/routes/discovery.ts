import { jsonAnswer } from "../answer.ts";
import { customDimensions, dimensions } from "../rules/dimensions.ts";
import { savedFilters } from "../rules/saved-filters.ts";
import type { Route } from "./route.ts";

// Discovery prints absolute addresses of the real host, wherever the simulator listens.
const base = "https://api.conviva.com/insights/3.0/sessions";

function resource(name: string, path: string) {
  return { resource_name: name, endpoints: [{ methods: ["GET"], path: `${base}${path}` }] };
}

/** `GET /insights/3.0/sessions`: what the account may call. Summary is never listed, as documented. */
export const discovery: Route = ({ account }) =>
  jsonAnswer(200, {
    resources: [
      resource("publisher content sessions", "/content"),
      ...(account.hasAdInsights ? [resource("publisher ad sessions", "/ad")] : []),
      ...(account.hasViewerModule ? [resource("viewer content sessions (viewer module)", "/content/viewer")] : []),
    ],
    references: [resource("dimensions", "/_meta/references/dimensions")],
  });

/** The dimensions list; how the API shows a custom tag is not known, `?tag_` is a guess. */
export const dimensionsList: Route = () =>
  jsonAnswer(200, {
    dimensions: [
      ...[...dimensions].map(([parameter, { name }]) => ({
        name,
        query_filter: `?${parameter}`,
        is_custom: false,
      })),
      ...customDimensions.map((tag) => ({ name: tag, query_filter: `?tag_${tag}`, is_custom: true })),
    ],
  });

/** The saved filters; the shape is not documented, this is the likeliest. */
export const filtersList: Route = () =>
  jsonAnswer(200, { filters: savedFilters.map(({ id, name }) => ({ id, name })) });
