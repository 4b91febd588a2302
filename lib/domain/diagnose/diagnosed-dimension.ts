/**
 * What failing sessions are compared by, in the order of the page. `id` is the parameter that Conviva filters samples by.
 * `isUsual`: shown even if no session has a value of it.
 */
const catalogue = [
  { id: "device_name", label: "Device", kinds: ["content", "ad"], isUsual: true },
  { id: "device_os_version", label: "System version", kinds: ["content", "ad"], isUsual: true },
  { id: "app_version", label: "App version", kinds: ["content", "ad"], isUsual: true },
  { id: "browser_name", label: "Browser", kinds: ["content", "ad"], isUsual: false },
  { id: "ad_creative_id", label: "Ad creative", kinds: ["ad"], isUsual: true },
  { id: "ad_system", label: "Ad system", kinds: ["ad"], isUsual: true },
  { id: "ad_position", label: "Ad position", kinds: ["ad"], isUsual: true },
  { id: "ad_technology", label: "Ad technology", kinds: ["ad"], isUsual: true },
  { id: "isp", label: "ISP", kinds: ["content", "ad"], isUsual: true },
  { id: "network_connection_type", label: "Connection", kinds: ["content", "ad"], isUsual: false },
  { id: "cdn", label: "CDN", kinds: ["content", "ad"], isUsual: true },
  { id: "asset", label: "Title", kinds: ["content"], isUsual: true },
  { id: "geo_city_name", label: "City", kinds: ["content", "ad"], isUsual: true },
  { id: "geo_country_code", label: "Country", kinds: ["content", "ad"], isUsual: false },
] as const;

export type DiagnosedDimension = (typeof catalogue)[number]["id"];

/** The sessions that a sample can be of. */
export type DiagnosedKind = (typeof catalogue)[number]["kinds"][number];

export type DiagnosedDimensionDefinition = Readonly<{
  id: DiagnosedDimension;
  label: string;
  kinds: readonly DiagnosedKind[];
  isUsual: boolean;
}>;

export const diagnosedDimensions: readonly DiagnosedDimensionDefinition[] = catalogue;

/** The dimensions of a kind of session, in the order of the page. */
export function dimensionsOf(kind: DiagnosedKind): readonly DiagnosedDimensionDefinition[] {
  return diagnosedDimensions.filter(({ kinds }) => kinds.includes(kind));
}
