/** Why a hand-over note can't be saved; `malformed-note` is a request that isn't JSON with a `body`. */
export type NoteFault = "empty-note" | "note-too-long" | "malformed-note";
