import type { DeviceKey } from "../catalogue/devices.ts";
import { itemAt } from "../random.ts";
import type { StoredSession } from "../sessions/session-spec.ts";
import { stories } from "../stories.ts";
import { createCast, type StoryContext, type Take } from "./cast.ts";
import { line } from "./homes.ts";

const hoursOfLife = 29.9 * 24;

/** 600 plays of about half an hour, evenly over 30 days. */
export function sixHundred(context: StoryContext): StoredSession[] {
  const { viewerId, sessions30d } = stories.sixHundred;
  const cast = createCast(viewerId, context, line("comcast", "192.0.2.60"));
  return cast.tell(
    ...evenly(sessions30d, (hoursAgo) => ({
      hoursAgo,
      device: "chromecast",
      title: "News Now 24",
      minutes: 32,
    })),
  );
}

/** 5,000 short plays on twelve screens; every fiftieth attempt is left at once. */
export function fiveThousand(context: StoryContext): StoredSession[] {
  const { viewerId, sessions30d } = stories.fiveThousand;
  const cast = createCast(viewerId, context, line("telekom", "192.0.2.50"), "berlin");
  const screens: readonly DeviceKey[] = ["fireTv", "samsungTv", "lgTv"];
  return cast.tell(
    ...evenly(sessions30d, (hoursAgo, index) => ({
      hoursAgo,
      device: itemAt(screens, index % 3),
      unit: `screen-${index % 12}`,
      minutes: 3 + (index % 7),
      ...(index % 50 === 25 ? { outcome: "exit" as const, startup: 1.4, lingerHours: 0 } : {}),
    })),
  );
}

function evenly(count: number, take: (hoursAgo: number, index: number) => Take): Take[] {
  const step = hoursOfLife / count;
  return Array.from({ length: count }, (_, index) => take(0.25 + (index + 0.5) * step, index));
}
