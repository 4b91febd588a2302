/** The people who can sign in to the demo. They have no passwords: the provider only listens on loopback. */
export const people = [
  {
    login: "ada",
    name: "Ada Agent",
    email: "ada.agent@example.com",
    groups: ["care-agents"],
    team: "Day",
    role: "Customer-care agent",
  },
  {
    login: "ida",
    name: "Ida Night",
    email: "ida.night@example.com",
    groups: ["care-agents"],
    team: "Night",
    role: "Customer-care agent of another team",
  },
  {
    login: "sam",
    name: "Sam Senior",
    email: "sam.senior@example.com",
    groups: ["care-seniors"],
    team: "Day",
    role: "Senior agent",
  },
  {
    login: "lee",
    name: "Lee Lead",
    email: "lee.lead@example.com",
    groups: ["care-leads"],
    team: "Day",
    role: "Team lead",
  },
  {
    login: "nora",
    name: "Nora Norole",
    email: "nora.norole@example.com",
    groups: [],
    team: undefined,
    role: "No role, so no access",
  },
] as const;
