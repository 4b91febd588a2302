import "server-only";

/** The kinds of host, and what each one's entry may have and how it launches. */
export type HostKindEntry = Readonly<{
  /** How a launch of it is signed; `null` if it has none, so that agents sign in by pop-up. */
  launch: "launch-token" | "zendesk-token" | "signed-request" | null;
  /** What an entry needs to verify a launch. It's required if the host is trusted to name people. */
  needs: readonly HostSecret[];
}>;

/** What a launch is verified with: `keys` are `jwks` or `jwksUrl`. */
export type HostSecret = "keys" | "audience" | "consumerSecret";

export const hostKinds = ["generic", "zendesk", "salesforce", "genesys", "amazon-connect"] as const;
export type HostKind = (typeof hostKinds)[number];

/** One entry per kind of host. */
export const hostCatalogue: Readonly<Record<HostKind, HostKindEntry>> = {
  generic: { launch: "launch-token", needs: ["keys"] },
  zendesk: { launch: "zendesk-token", needs: ["keys", "audience"] },
  salesforce: { launch: "signed-request", needs: ["consumerSecret"] },
  genesys: { launch: null, needs: [] },
  "amazon-connect": { launch: null, needs: [] },
};
