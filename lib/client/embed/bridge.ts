import {
  type MessageToDesk,
  type MessageToHost,
  messageVersion,
  parseMessageToDesk,
} from "@/lib/contract/embed-messages";

/** A message to the host page, without the version that all of them carry. */
export type HostMessage = MessageToHost extends infer Message
  ? Message extends MessageToHost
    ? Omit<Message, "viewerDesk">
    : never
  : never;

/** What arrives with a `message` event. */
export type Arrival = Readonly<{ source: unknown; origin: string; data: unknown }>;

type Parent = Readonly<{ postMessage: (message: unknown, targetOrigin: string) => void }>;

/** A flood costs at most this many looks a second. */
const lookedAtMax = 20;
const secondMs = 1_000;

type Given = Readonly<{
  /** The page around the frame. Messages of any other window are ignored, also those of the host's other frames. */
  parent: Parent;
  /** The host's, exactly. */
  origins: readonly string[];
  /** A clock in milliseconds that never goes back. */
  now: () => number;
  onMessage: (message: MessageToDesk) => void;
}>;

export type Bridge = Readonly<{
  receive: (arrival: Arrival) => void;
  /**
   * Sends to each of the host's origins, of which the browser delivers the right one; once the host has spoken, only to the
   * origin that it spoke from. Never to any origin.
   */
  send: (message: HostMessage) => void;
  /** How many messages were accepted and ignored. */
  counts: () => Readonly<{ accepted: number; ignored: number }>;
}>;

/** The messages between the framed page and the page around it. */
export function createBridge({ parent, origins, now, onMessage }: Given): Bridge {
  let accepted = 0;
  let ignored = 0;
  let spokenFrom: string | null = null;
  let window = { startedAt: Number.NEGATIVE_INFINITY, lookedAt: 0 };

  const read = ({ source, origin, data }: Arrival): MessageToDesk | null => {
    if (source !== parent || !origins.includes(origin)) return null;
    if (now() - window.startedAt >= secondMs) window = { startedAt: now(), lookedAt: 0 };
    window.lookedAt += 1;
    return window.lookedAt > lookedAtMax ? null : parseMessageToDesk(data);
  };

  return {
    receive(arrival) {
      const message = read(arrival);
      if (message === null) {
        ignored += 1;
        return;
      }
      accepted += 1;
      spokenFrom = arrival.origin;
      onMessage(message);
    },
    send(message) {
      for (const origin of spokenFrom === null ? origins : [spokenFrom]) {
        parent.postMessage({ viewerDesk: messageVersion, ...message }, origin);
      }
    },
    counts: () => ({ accepted, ignored }),
  };
}
