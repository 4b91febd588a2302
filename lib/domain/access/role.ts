/** Roles in rising order: each may do what the ones before it may. */
export const roles = ["agent", "senior", "lead"] as const;
export type Role = (typeof roles)[number];

/** Whether `role` includes what `needed` may do. */
export function includesRole(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed);
}
