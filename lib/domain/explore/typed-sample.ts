import { sampleSizes } from "@/lib/domain/explore/sample-query";

/** The query of a sample as a form holds it: texts that were typed or come from a URL, and may be wrong. */
export type TypedSample = Readonly<{
  kind: string;
  /** The window's ends in epoch milliseconds, as text; empty if not given. */
  from: string;
  to: string;
  limit: string;
  filters: readonly TypedFilter[];
  flags: readonly string[];
  /** Empty for none. */
  savedFilter: string;
  /** When it was run, in epoch milliseconds; empty if it wasn't. */
  run: string;
}>;

/** A filter of the form. Its name is empty while no dimension is chosen. */
export type TypedFilter = Readonly<{ name: string; values: readonly string[] }>;

/** An empty form. */
export const nothingTyped: TypedSample = {
  kind: "content",
  from: "",
  to: "",
  limit: String(sampleSizes.usual),
  filters: [],
  flags: [],
  savedFilter: "",
  run: "",
};
