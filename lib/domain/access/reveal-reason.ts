/** Why an agent needs to see a viewer ID or an address. The record keeps these, so they don't change. */
export const revealReasons = ["caller-on-the-line", "named-in-ticket", "checking-address", "other"] as const;
export type RevealReason = (typeof revealReasons)[number];
