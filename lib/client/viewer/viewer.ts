import type { Lookup, LookupRef } from "@/lib/domain/lookup/lookup";

/** The viewer of a page: the sealed reference that requests use, and the ID or address it stands for. */
export type Viewer = Readonly<{ ref: LookupRef; lookup: Lookup }>;
