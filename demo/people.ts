/** Who can sign in at the demo's identity provider. No passwords: it listens on loopback alone. */
export const people = [
  {
    login: "ada",
    name: "Ada Agent",
    email: "ada.agent@example.com",
    groups: ["care-agents"],
    work: "Customer-care agent",
  },
  {
    login: "sam",
    name: "Sam Senior",
    email: "sam.senior@example.com",
    groups: ["care-seniors"],
    work: "Senior agent",
  },
  {
    login: "lee",
    name: "Lee Lead",
    email: "lee.lead@example.com",
    groups: ["care-leads"],
    work: "Team lead",
  },
  {
    login: "nora",
    name: "Nora Norole",
    email: "nora.norole@example.com",
    groups: [],
    work: "Works elsewhere: no access",
  },
] as const;
