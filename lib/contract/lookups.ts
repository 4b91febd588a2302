import type { LookupRef } from "@/lib/domain/lookup";

/** `POST /api/lookups`: exactly one of the two. */
export type LookupRequest = Readonly<{ viewerId: string }> | Readonly<{ viewerIp: string }>;

/** Its answer. */
export type LookupResponse = Readonly<{ ref: LookupRef }>;
