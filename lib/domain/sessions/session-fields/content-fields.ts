import type { SessionFieldDefinition } from "@/lib/domain/sessions/session-fields/session-field";

/** What was played, in the order of the session details. */
export const contentFields = [
  { id: "asset", label: "Title", unit: "text", path: "content_info.asset", inList: true },
  { id: "category", label: "Category", unit: "text", path: "content_info.category", inList: true },
  { id: "contentLength", label: "Length", unit: "ms", path: "content_info.length_ms", inList: true },
  { id: "streamUrl", label: "Stream URL", unit: "url", path: "content_info.stream_url" },
] as const satisfies readonly SessionFieldDefinition[];
