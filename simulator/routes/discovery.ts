import { jsonResponse } from "../api-response.ts";
import { dimensions } from "../rules/dimensions.ts";
import type { Route } from "./route.ts";

// As on the real API, discovery returns absolute URLs, which ignore where the simulator listens.
const base = "https://api.conviva.com/insights/3.0/sessions";

function resource(name: string, path: string) {
  return { resource_name: name, endpoints: [{ methods: ["GET"], path: `${base}${path}` }] };
}

/** `GET /insights/3.0/sessions`: the endpoints the account may call. As documented, it never lists the summary. */
export const discovery: Route = ({ account }) =>
  jsonResponse(200, {
    resources: [
      resource("publisher content sessions", "/content"),
      ...(account.hasAdInsights ? [resource("publisher ad sessions", "/ad")] : []),
      ...(account.hasViewerModule ? [resource("viewer content sessions (viewer module)", "/content/viewer")] : []),
    ],
    references: [resource("dimensions", "/_meta/references/dimensions")],
  });

/** The list of the account's dimensions. The `?tag_…` filter of custom tags is a guess, because the API's format isn't known. */
export const dimensionsList: Route = ({ account }) =>
  jsonResponse(200, {
    dimensions: [
      ...[...dimensions]
        .filter(([parameter]) => account.hasDimension(parameter))
        .map(([parameter, { name }]) => ({ name, query_filter: `?${parameter}`, is_custom: false })),
      ...account.customTags.map((tag) => ({ name: tag, query_filter: `?tag_${tag}`, is_custom: true })),
    ],
  });

/** The list of saved filters. Its format isn't documented, so this is the most likely one. */
export const filtersList: Route = ({ savedFilters }) =>
  jsonResponse(200, { filters: savedFilters.map(({ id, name }) => ({ id, name })) });
