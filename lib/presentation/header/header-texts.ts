/** The account menu's switch for single-key shortcuts. */
export const shortcutsLabel = "Single-key shortcuts (j, k, c, /)";
