import type { LookupRequest } from "@/lib/contract/lookup";
import type { Confidence, VerdictId } from "@/lib/domain/answer/verdict/verdict";
import { viewerIdFault } from "@/lib/domain/lookup/lookup";

/**
 * The messages between the desk in a frame (`/embed`) and the page around it, sent with `postMessage`. Both sides check
 * `event.source` and `event.origin` first. They ignore unknown and malformed messages, so either side can be updated
 * first. docs/embedding.md describes the contract for authors of host pages.
 */
export const messageVersion = 1;

type Message<Type extends string, Fields = unknown> = Readonly<{ viewerDesk: typeof messageVersion; type: Type }> &
  Readonly<Fields>;

/** What the host page can tell the desk. */
export type MessageToDesk =
  /** The page puts notes into its tickets, so the desk offers "Insert note". */
  | Message<"accepts", { what: "notes" }>
  /** Look up the caller of the selected ticket. The desk ignores it if its launch was locked to another viewer. */
  | Message<"lookup", LookupRequest>
  /** Switch to these colours. `auto` follows the system. */
  | Message<"theme", { theme: EmbedTheme }>
  /** Use this language (BCP 47) for phrases and formats. */
  | Message<"locale", { language: string }>
  /** A fresh launch token: sign in, or renew the sign-in without reloading the page. */
  | Message<"token", { token: string }>
  /** The agent leaves this workstation: end the sign-in, and forget what was loaded. */
  | Message<"sign-out">
  /** The note of the `insert-note` with this ID is in the ticket. */
  | Message<"note-inserted", { id: string }>;

/** What the desk tells the host page. Nothing in it identifies a viewer, unless the agent writes it into a note. */
export type MessageToHost =
  /** The desk listens. What was sent before is lost. */
  | Message<"ready">
  /** The content's height in CSS pixels. */
  | Message<"resize", { heightPx: number }>
  /** The desk needs a fresh launch token: nobody is signed in, or the sign-in is about to expire. */
  | Message<"need-auth", { reason: NeedAuthReason }>
  /** The answer for the viewer that was looked up. `confidence` is `null` only with `unknown`. */
  | Message<"verdict", { verdict: VerdictId; confidence: Confidence | null; headline: string }>
  /** The agent pressed "Insert note": put this text into the ticket. The ID is for `note-inserted`. */
  | Message<"insert-note", { id: string; text: string; format: "plain" }>;

export const embedThemes = ["light", "dark", "auto"] as const;
export type EmbedTheme = (typeof embedThemes)[number];

export const needAuthReasons = ["signed-out", "expiring"] as const;
export type NeedAuthReason = (typeof needAuthReasons)[number];

/** The types of the messages to the desk. */
export const messagesToDesk = [
  "accepts",
  "lookup",
  "theme",
  "locale",
  "token",
  "sign-out",
  "note-inserted",
] as const satisfies MessageToDesk["type"][];
/** The types of the messages to the host page. */
export const messagesToHost = [
  "ready",
  "resize",
  "need-auth",
  "verdict",
  "insert-note",
] as const satisfies MessageToHost["type"][];

/** The longest launch token, in characters. The server refuses longer ones too. */
export const launchTokenLengthMax = 4096;
/** Longer than any IP address with a zone. The server checks the address itself. */
const addressLengthMax = 64;
const noteIdLengthMax = 36;
const languageTag = /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,4}$/i;

/**
 * Reads a message from the host page; `null` if it isn't one of the contract. A field that the contract doesn't name makes
 * it malformed, as does a wrong type. The result is a new object with the contract's fields only.
 */
export function parseMessageToDesk(data: unknown): MessageToDesk | null {
  if (typeof data !== "object" || data === null) return null;
  // A map has no prototype keys: a field named `__proto__` is only one field too many.
  const fields = new Map<string, unknown>(Object.entries(data));
  const [name, ...others] = [...fields.keys()].filter((key) => key !== "viewerDesk" && key !== "type");
  if (fields.get("viewerDesk") !== messageVersion || others.length > 0) return null;
  const type = fields.get("type");
  if (name === undefined) return type === "sign-out" ? { viewerDesk: messageVersion, type } : null;
  const value = fields.get(name);
  return typeof type === "string" && typeof value === "string" ? messageWith(type, name, value) : null;
}

/** Every other message to the desk has one field of its own, which is a text. */
function messageWith(type: string, name: string, value: string): MessageToDesk | null {
  const viewerDesk = messageVersion;
  switch (`${type}.${name}`) {
    case "accepts.what":
      return value === "notes" ? { viewerDesk, type: "accepts", what: value } : null;
    case "lookup.viewerId":
      return viewerIdFault(value) === null ? { viewerDesk, type: "lookup", viewerId: value } : null;
    case "lookup.viewerIp":
      return isLengthUpTo(value, addressLengthMax) ? { viewerDesk, type: "lookup", viewerIp: value } : null;
    case "theme.theme": {
      const theme = embedThemes.find((known) => known === value);
      return theme === undefined ? null : { viewerDesk, type: "theme", theme };
    }
    case "locale.language":
      return languageTag.test(value) ? { viewerDesk, type: "locale", language: value } : null;
    case "token.token":
      return isLengthUpTo(value, launchTokenLengthMax) ? { viewerDesk, type: "token", token: value } : null;
    case "note-inserted.id":
      return isLengthUpTo(value, noteIdLengthMax) ? { viewerDesk, type: "note-inserted", id: value } : null;
    default:
      return null;
  }
}

function isLengthUpTo(text: string, lengthMax: number): boolean {
  return text.length > 0 && text.length <= lengthMax;
}
