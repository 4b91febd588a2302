import type { Lookup, LookupRef } from "@/lib/domain/lookup/lookup";

/** The viewer of a page: the sealed reference that requests use, and its ID or address. */
export type Viewer = Readonly<{ ref: LookupRef; lookup: Lookup }>;
