/** The people who can sign in to the demo. They have no passwords: the provider only listens on loopback. */
export const people = [
  {
    login: "ada",
    name: "Ada Agent",
    email: "ada.agent@example.com",
    groups: ["care-agents"],
    role: "Customer-care agent",
  },
  {
    login: "cal",
    name: "Cal Colleague",
    email: "cal.colleague@example.com",
    groups: ["care-agents"],
    role: "Another customer-care agent",
  },
  {
    login: "sam",
    name: "Sam Senior",
    email: "sam.senior@example.com",
    groups: ["care-seniors"],
    role: "Senior agent",
  },
  {
    login: "lee",
    name: "Lee Lead",
    email: "lee.lead@example.com",
    groups: ["care-leads"],
    role: "Team lead",
  },
  {
    login: "nora",
    name: "Nora Norole",
    email: "nora.norole@example.com",
    groups: [],
    role: "No role, so no access",
  },
] as const;
