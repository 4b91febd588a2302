/** How many sessions the list shows: "10", or "6 of 10" while filters apply. */
export function sessionCount(shown: number, all: number, isFiltering: boolean): string {
  return isFiltering ? `${shown} of ${all}` : String(all);
}

/** Why the list has no rows; `null` if it has some. */
export function emptyListText(shown: number, all: number): string | null {
  if (all === 0) return "None in this range.";
  return shown === 0 ? "No sessions match these filters." : null;
}

/** Why no session details are shown. @param isSelected - Whether a session is selected that isn't in the range. */
export function noDetailsText(isSelected: boolean): string {
  return isSelected
    ? "The selected session isn't in this range. Select another one, or choose a longer range."
    : "Select a session in the timeline or the list to see its details. Press j and k to step through them.";
}
