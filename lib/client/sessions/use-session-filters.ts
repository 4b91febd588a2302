"use client";

import { parseAsArrayOf, parseAsString, parseAsStringLiteral, useQueryState, useQueryStates } from "nuqs";
import { useDeferredValue, useState } from "react";
import type { EvidenceFocus } from "@/lib/client/sessions/use-evidence";
import { type Outcome, outcomes } from "@/lib/domain/sessions/outcome";
import type { Session, SessionId } from "@/lib/domain/sessions/session";
import {
  type FilterValues,
  filterSessions,
  type SessionFilterId,
  sessionFilters,
} from "@/lib/domain/sessions/session-filter-catalogue";

const filterParsers = Object.fromEntries(sessionFilters.map(({ id }) => [id, parseAsString])) as Record<
  SessionFilterId,
  typeof parseAsString
>;
const hiddenParser = parseAsArrayOf(parseAsStringLiteral(outcomes.map(({ id }) => id))).withDefault([]);
const noOutcomes: readonly Outcome[] = [];
const noValues = Object.fromEntries(sessionFilters.map(({ id }) => [id, null])) as FilterValues;

export type SessionFilters = Readonly<{
  values: FilterValues;
  /** Kept out of the URL, because it may be a viewer ID or an IP. */
  text: string;
  hidden: ReadonlySet<Outcome>;
  /** The sessions behind the statement that the agent clicked; `null` if none. */
  evidence: readonly SessionId[] | null;
  /** Whether `apply` leaves anything out. Like its result, it follows the controls a moment later. */
  isFiltering: boolean;
  /** The sessions that match. */
  apply: (sessions: readonly Session[]) => readonly Session[];
  setValue: (id: SessionFilterId, value: string | null) => void;
  setText: (text: string) => void;
  toggleOutcome: (outcome: Outcome) => void;
  /** Clears the evidence only, which restores the filters. */
  clearEvidence: () => void;
  clear: () => void;
}>;

/** Where the chosen values and the hidden outcomes are kept. */
type Stored = Readonly<{
  values: FilterValues;
  hidden: readonly Outcome[];
  /** Changes some of the values; `null` clears all of them. */
  setValues: (changes: Partial<FilterValues> | null) => void;
  setHidden: (outcomes: readonly Outcome[] | null) => void;
}>;

/**
 * The filters over the sessions in memory. They are kept in the URL, except for typed text and evidence. Evidence
 * replaces all other filters, so that a statement about six sessions shows six; changing a filter then starts anew.
 */
export function useSessionFilters(evidence: Pick<EvidenceFocus, "ids" | "clear">): SessionFilters {
  const [values, setValues] = useQueryStates(filterParsers);
  const [hidden, setHidden] = useQueryState("hide", hiddenParser);
  return useFilters(evidence, {
    ...{ values, hidden },
    setValues: (changes) => void setValues(changes),
    setHidden: (outcomes) => void setHidden(outcomes === null ? null : [...outcomes]),
  });
}

const noEvidence = { ids: null, clear: () => undefined };

/** The same for a list without evidence, kept in memory: in the URL of a sample, their names would be dimensions. */
export function useFiltersInMemory(): SessionFilters {
  const [values, setValues] = useState<FilterValues>(noValues);
  const [hidden, setHidden] = useState(noOutcomes);
  return useFilters(noEvidence, {
    ...{ values, hidden },
    setValues: (changes) => setValues(changes === null ? noValues : { ...values, ...changes }),
    setHidden: (outcomes) => setHidden(outcomes ?? noOutcomes),
  });
}

function useFilters(evidence: Pick<EvidenceFocus, "ids" | "clear">, stored: Stored): SessionFilters {
  const [storedText, setText] = useState("");
  const hasEvidence = evidence.ids !== null;
  const values = hasEvidence ? noValues : stored.values;
  const text = hasEvidence ? "" : storedText;
  const hiddenOutcomes = hasEvidence ? noOutcomes : stored.hidden;
  const hidden = new Set(hiddenOutcomes);
  // The controls change at once. List and timeline follow in a render that the next key or click can interrupt.
  const appliedText = useDeferredValue(text);
  const appliedValues = useDeferredValue(values);
  const appliedHidden = useDeferredValue(hiddenOutcomes);
  const appliedEvidence = useDeferredValue(evidence.ids);

  const clear = () => {
    evidence.clear();
    setText("");
    stored.setHidden(null);
    stored.setValues(null);
  };
  const leaveEvidence = () => {
    if (hasEvidence) clear();
  };

  return {
    values,
    text,
    hidden,
    evidence: evidence.ids,
    isFiltering:
      appliedEvidence !== null ||
      appliedText !== "" ||
      appliedHidden.length > 0 ||
      Object.values(appliedValues).some((value) => value !== null),
    apply: (sessions) => {
      if (appliedEvidence !== null) {
        const only = new Set(appliedEvidence);
        return sessions.filter(({ id }) => only.has(id));
      }
      const visible =
        appliedHidden.length === 0 ? sessions : sessions.filter(({ outcome }) => !appliedHidden.includes(outcome));
      return filterSessions(visible, appliedValues, appliedText);
    },

    setValue: (id, value) => {
      leaveEvidence();
      stored.setValues({ [id]: value });
    },
    setText: (typed) => {
      leaveEvidence();
      setText(typed);
    },
    toggleOutcome: (outcome) => {
      leaveEvidence();
      const kept = [...hidden].filter((other) => other !== outcome);
      stored.setHidden(hidden.has(outcome) ? kept : [...kept, outcome]);
    },
    clearEvidence: evidence.clear,
    clear,
  };
}
