import type { ShownLookup } from "@/lib/contract/lookup";
import type { LookupRef } from "@/lib/domain/lookup/lookup";

/** The viewer of a page: the sealed reference that requests use, and its ID or address, which may be masked. */
export type Viewer = Readonly<{ ref: LookupRef; lookup: ShownLookup }>;
