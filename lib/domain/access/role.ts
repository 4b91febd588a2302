/** Roles in ascending order: each includes the permissions of the ones before it. */
export const roles = ["agent", "senior", "lead"] as const;
export type Role = (typeof roles)[number];

/** Whether `role` has the permissions of `needed`. */
export function includesRole(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed);
}

/** Whether a role sees every viewer ID and IP address. Others see those they looked up by name or revealed. */
export function seesIdentifiers(role: Role): boolean {
  return includesRole(role, "senior");
}
