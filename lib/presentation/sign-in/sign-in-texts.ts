/** The fixed texts of the sign-in pages, and about a sign-in that ends. */
export const signInTexts = {
  invitation: "Use your organisation's account. Viewer Desk shows personal data, so sign out when you leave.",
  failed: "Sign-in failed. Try again. If it keeps failing, tell your team lead.",
  notStored: "Sign-in isn't possible right now, because Viewer Desk can't reach its database. Try again in a moment.",
  needsScript: "Sign-in needs JavaScript.",
  noRole:
    "You're signed in. To look up viewers you also need a role, which your organisation assigns through groups.",
  signedIn: "You're signed in",
  goBack: "Go back to the other window. You can close this one.",
  endsIn: { idle: "You'll be signed out in", absolute: "Your sign-in ends in" },
  whyItEnds: {
    idle: "You haven't used Viewer Desk for a while.",
    absolute: "It can't be extended, but you can sign in again. This page stays as it is.",
  },
  stay: "Stay signed in",
  ended: "You're signed out",
  pageStays: "This page stays as it is. Sign in again in a new window to continue.",
  signInAgain: "Sign in again",
  signOutEverywhere: "Sign out everywhere",
  notSignedOut: "You're still signed in: Viewer Desk can't be reached right now. Try again in a moment.",
} as const;
