import type { PageConfig } from "@/lib/contract/page-config";
import type { LookupRef } from "@/lib/domain/lookup/lookup";
import type { Seconds } from "@/lib/domain/units";

/**
 * Headers of requests for a framed sign-in. Another site's page can't send them without asking first, and we allow it to
 * nobody.
 */
export const embedHeaders = { "content-type": "application/json", "x-viewer-desk": "embed" } as const;

/**
 * `POST /api/embed/redeem`: a one-time code, the short one that a person typed, or a fresh launch token that the host sent by
 * message. With the bearer of the sign-in that it renews, what that one had disclosed stays disclosed.
 */
export type EmbedRedeemRequest =
  /** The host is the one that the frame names in its address; a code or token for another one is refused. */
  Readonly<{ host: string }> &
    (
      | Readonly<{ code: string }>
      | Readonly<{ token: string }>
      /** Only with the key of the frame whose pop-up showed it. */
      | Readonly<{ shortCode: string; frameKey: string }>
    );

/**
 * `POST /api/embed/resume`, after a reload: the sign-in of the frame's cookie, which several frames on one page share. A frame
 * that showed a viewer names it, so that it doesn't get the sign-in of a frame that is locked to another, and each names its
 * host, so that it doesn't get the sign-in of another host's.
 */
export type EmbedResumeRequest = Readonly<{ host: string; ref: LookupRef | null }>;

/** The response to `POST /api/embed/redeem` and `POST /api/embed/resume`: a framed sign-in. */
export type EmbedSignIn = Readonly<{
  /** Sent as `Authorization: Bearer {bearer}` with every request of the frame. */
  bearer: string;
  /** The agent's. */
  name: string;
  /** Tells agents apart, also those with the same name. It says nothing else about them. */
  person: string;
  /** How long it lasts without activity. */
  expiresInSeconds: Seconds;
  /** How long it lasts at most. */
  absoluteInSeconds: Seconds;
  /** The viewer that the launch named; `null` if it named none. After a reload: the only one it may see, or `null`. */
  ref: LookupRef | null;
  /** Whether the frame may see only that viewer. */
  isLocked: boolean;
  /** The operator's, which the frame's address shows to nobody. */
  config: PageConfig;
}>;

/** `POST /api/embed/hand-over`: the host that a signed-in person wants to continue in. */
export type EmbedHandOverRequest = Readonly<{
  host: string;
  /** The SHA-256, in hex, of the key of the frame that opened the pop-up; `null` if it named none. */
  frameKeyHash: string | null;
}>;

/** The response to `POST /api/embed/hand-over`: the same one-time code in two forms. Using one uses up both. */
export type EmbedHandOver = Readonly<{
  /** For `postMessage` to our own origin; valid for 30 seconds. */
  code: string;
  /** Eight characters to type into that frame, if the pop-up has no opener; valid for two minutes. `null` without its key. */
  shortCode: string | null;
}>;

/** What is in the fragments of addresses, which are sent to no server: of `/embed` after a launch, and of the pop-up. */
export const embedFragments = {
  /** A one-time code to redeem. */
  code: "code",
  /** The viewer that the launch named, if the host isn't trusted to name people: the agent signs in by pop-up first. */
  ref: "ref",
  /** The hash of the key of the frame that opened the pop-up. */
  frame: "frame",
} as const;
