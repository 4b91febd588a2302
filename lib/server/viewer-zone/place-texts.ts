import "server-only";
import type { placeFields } from "@/lib/domain/sessions/session-fields/place-fields";

/** The place of a session as Conviva sent it, by field of the catalogue; `null` if a field is missing. */
export type PlaceTexts = Readonly<Record<(typeof placeFields)[number]["id"], string | null>>;
