"use client";

import { parseAsArrayOf, parseAsString, parseAsStringLiteral, useQueryState, useQueryStates } from "nuqs";
import { useDeferredValue, useState } from "react";
import { type Outcome, outcomes } from "@/lib/domain/outcome";
import type { Session, SessionId } from "@/lib/domain/session";
import {
  type FilterValues,
  filterSessions,
  type SessionFilterId,
  sessionFilters,
} from "@/lib/domain/session-filter-catalogue";

const filterParsers = Object.fromEntries(sessionFilters.map(({ id }) => [id, parseAsString])) as Record<
  SessionFilterId,
  typeof parseAsString
>;
const hiddenParser = parseAsArrayOf(parseAsStringLiteral(outcomes.map(({ id }) => id))).withDefault([]);

export type SessionFilters = Readonly<{
  values: FilterValues;
  /** Typed text stays out of the address: it may be an ID or an IP. */
  text: string;
  hidden: ReadonlySet<Outcome>;
  /** The sessions a sentence of evidence speaks of, when the agent followed it here; `null` shows all. */
  evidence: readonly SessionId[] | null;
  isFiltering: boolean;
  /** The sessions that pass. */
  apply: (sessions: readonly Session[]) => readonly Session[];
  setValue: (id: SessionFilterId, value: string | null) => void;
  setText: (text: string) => void;
  toggleOutcome: (outcome: Outcome) => void;
  clear: () => void;
}>;

type Evidence = Readonly<{ ids: readonly SessionId[] | null; clear: () => void }>;

/** The filters over the sessions in memory: in the address, but for the typed text and the evidence followed. */
export function useSessionFilters(evidence: Evidence): SessionFilters {
  const [values, setValues] = useQueryStates(filterParsers);
  const [hiddenList, setHidden] = useQueryState("hide", hiddenParser);
  const [text, setText] = useState("");
  const appliedText = useDeferredValue(text);
  const hidden = new Set(hiddenList);

  return {
    values,
    text,
    hidden,
    evidence: evidence.ids,
    isFiltering:
      evidence.ids !== null ||
      text !== "" ||
      hidden.size > 0 ||
      Object.values(values).some((value) => value !== null),
    apply: (sessions) => {
      const visible = hidden.size === 0 ? sessions : sessions.filter(({ outcome }) => !hidden.has(outcome));
      const only = evidence.ids && new Set(evidence.ids);
      return filterSessions(only ? visible.filter(({ id }) => only.has(id)) : visible, values, appliedText);
    },
    setValue: (id, value) => void setValues({ [id]: value }),
    setText,
    toggleOutcome: (outcome) =>
      void setHidden(
        hidden.has(outcome) ? hiddenList.filter((other) => other !== outcome) : [...hiddenList, outcome],
      ),
    clear: () => {
      evidence.clear();
      setText("");
      void setHidden(null);
      void setValues(null);
    },
  };
}
