import type { RevealReason } from "@/lib/domain/access/reveal-reason";

/** `POST /api/viewers/{ref}/reveal`. */
export type RevealRequest = Readonly<{ reason: RevealReason }>;

/** The response: the viewer ID or IP address. */
export type RevealResponse = Readonly<{ value: string }>;
