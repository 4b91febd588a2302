import type { Lookup, LookupRef } from "@/lib/domain/lookup/lookup";

/** The viewer of a page: the sealed reference to ask by, and whom it names. */
export type Viewer = Readonly<{ ref: LookupRef; lookup: Lookup }>;
