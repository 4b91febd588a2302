/** The fixed texts of the sign-in pages. */
export const signInTexts = {
  invitation: "Use your organisation's account. Viewer Desk shows personal data, so sign out when you leave.",
  failed: "Sign-in failed. Try again. If it keeps failing, tell your team lead.",
  needsScript: "Sign-in needs JavaScript.",
  noRole:
    "You're signed in. To look up viewers you also need a role, which your organisation assigns through groups.",
  signedIn: "You're signed in",
  goBack: "Go back to the other window. You can close this one.",
} as const;
