"use client";

import { parseAsString, useQueryState } from "nuqs";
import { asSessionId, type SessionId } from "@/lib/domain/sessions/session";

type Selection = Readonly<{ selectedId: SessionId | null; select: (id: SessionId | null) => void }>;

/** The selected session, which timeline, list and details share. It is kept in the URL. */
export function useSelection(): Selection {
  const [id, setId] = useQueryState("session", parseAsString.withOptions({ history: "replace" }));
  return { selectedId: id === null ? null : asSessionId(id), select: (next) => void setId(next) };
}
