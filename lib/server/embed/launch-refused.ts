import "server-only";

/** Why a launch or a one-time code was refused. Only the log says it; outside there is one message for all. */
export const launchFaults = [
  ...["not-a-form", "not-a-navigation", "not-a-frame", "too-large", "malformed"],
  ...["algorithm", "no-kid", "header", "wrong-typ", "unknown-host", "no-keys", "unknown-kid", "keys-unavailable"],
  ...["bad-signature", "wrong-iss", "wrong-aud", "wrong-sub", "wrong-name", "wrong-origin", "no-jti"],
  ...["wrong-times", "lifetime", "expired", "from-the-future"],
  ...["wrong-viewer", "wrong-lock", "replayed", "store-unavailable", "no-person", "wrong-code", "wrong-host"],
] as const;
export type LaunchFault = (typeof launchFaults)[number];

/** Marks a refusal for `instanceof`: key sets are shared by the bundles of Next, and each has its own copy of the class. */
const brand = Symbol.for("viewer-desk LaunchRefused");

/** A launch or a code that was refused, with the reason for the log. */
export class LaunchRefused extends Error {
  override readonly name = "LaunchRefused";
  readonly [brand] = true;
  readonly fault: LaunchFault;

  constructor(fault: LaunchFault, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }

  static [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === "object" && value !== null && brand in value;
  }
}
