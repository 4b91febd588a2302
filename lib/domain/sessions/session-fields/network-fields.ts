import type { SessionFieldDefinition } from "@/lib/domain/sessions/session-fields/session-field";

/** How the stream reached the viewer, in the order of the session details. */
export const networkFields = [
  { id: "isp", label: "ISP", unit: "text", path: "network_info.isp", inList: true },
  { id: "asnValue", label: "AS number", unit: "text", path: "network_info.asn.value" },
  { id: "asnDescription", label: "AS name", unit: "text", path: "network_info.asn.description" },
  { id: "cdn", label: "CDN", unit: "texts", path: "network_info.cdn", inList: true },
  { id: "lastCdnEdgeServer", label: "Last CDN edge server", unit: "text", path: "network_info.last_cdn_edge_server" },
  { id: "lastCdnGroupId", label: "Last CDN group", unit: "text", path: "network_info.last_cdn_group_id" },
  {
    id: "ip",
    label: "IP address",
    unit: "text",
    path: "network_info.ip",
    fallbackPath: "network_info.ipv6",
    inList: true,
  },
  { id: "ipv6", label: "IPv6 address", unit: "text", path: "network_info.ipv6" },
] as const satisfies readonly SessionFieldDefinition[];
