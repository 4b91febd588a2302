import { beforeEach, expect, test } from "vitest";
import { soleAccount } from "@/lib/domain/access/account";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { wireSessionWith } from "@/lib/server/conviva/wire-session.fixture";
import { parseSessions } from "@/lib/server/conviva/wire-sessions";
import { rememberValues, seenValues } from "@/lib/server/explore/seen-values";
import { forgetProcessState } from "@/lib/server/operation/process-state.fixture";

beforeEach(() => forgetProcessState("seen dimension values"));

function remember(...changes: readonly Readonly<Record<string, unknown>>[]): void {
  const items = changes.map((one, at) => wireSessionWith({ conviva_session_id: `s${at}`, ...one }));
  const { sessions } = parseSessions({ sessions: items }, defaultThresholds);
  rememberValues(soleAccount, sessions, (text) => text.replaceAll("anne", "····"));
}

const seen = (dimension: string) => seenValues(soleAccount, dimension);

test("values are remembered as Conviva sent them, the last ones first, each once", () => {
  remember({ "network_info.isp": "Comcast" });
  remember({ "network_info.isp": "comcast" });
  remember({ "network_info.isp": 'A, "B" & Söhne' });
  remember({ "network_info.isp": "Comcast" });
  expect(seen("isp")).toEqual(["Comcast", 'A, "B" & Söhne', "comcast"]);
});

test("an error is a value of the failures that the session had", () => {
  remember({ "status_info.is_video_start_failure": true, "status_info.errors": ["DRM_1", { code: "x" }] });
  expect(seen("video_start_failure_error")).toEqual(["DRM_1"]);
  expect(seen("video_playback_failure_error")).toEqual([]);
});

test("what the account selected comes before the same in another place, and several CDNs are several values", () => {
  remember({
    "tags.selected_dimensions": { device_name: "TV 3" },
    "device_info.name": "TV",
    "network_info.cdn": ["A", "B"],
  });
  expect(seen("device_name")).toEqual(["TV 3"]);
  expect(seen("cdn")).toEqual(["B", "A"]);
});

test("nothing that names somebody is remembered, and no value of a dimension that does", () => {
  remember({
    "tags.selected_dimensions": {
      ...{ viewer_id: "v", user_agent: "Mozilla", content_meta_name: "bob@example.com", asset: "For anne" },
      ...{ app_version: "8.14.2.1", player_name: "10.0.0.1" },
    },
    "tags.custom_tags": { plan: "gold" },
  });
  for (const name of [
    "viewer_id",
    "user_agent",
    "content_meta_name",
    "asset",
    "player_name",
    "client_id",
    "tag_plan",
  ])
    expect(seen(name)).toEqual([]);
  expect(seen("app_version")).toEqual(["8.14.2.1"]);
});

test("what only an account knows isn't remembered: it may be the names of its subscribers", () => {
  remember({ "tags.selected_dimensions": { subscriber: "Bob Marlowe", __proto__x: "Bob", cdn: "A" } });
  for (const name of ["subscriber", "__proto__x", "__proto__", "constructor"]) expect(seen(name)).toEqual([]);
  expect(seen("cdn")).toContain("A");
});

test("memory is bounded: 200 values of a dimension, none that is very long", () => {
  remember(...Array.from({ length: 300 }, (_, at) => ({ "network_info.isp": `ISP ${at}` })));
  expect(seen("isp")).toHaveLength(200);
  remember({ "network_info.isp": "x".repeat(201) });
  expect(seen("isp")).not.toContain("x".repeat(201));
});
