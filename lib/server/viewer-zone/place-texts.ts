import "server-only";
import type { placeFields } from "@/lib/domain/sessions/session-fields/place-fields";

/** What Conviva says of where a session was, by the catalogue's names; each may be missing. */
export type PlaceTexts = Readonly<Record<(typeof placeFields)[number]["id"], string | null>>;
