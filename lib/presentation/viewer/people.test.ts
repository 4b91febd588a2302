import { describe, expect, test } from "vitest";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { hourMs } from "@/lib/domain/units";
import { viewersAtAddress } from "@/lib/presentation/viewer/viewers-at-address";
import { describeWho } from "@/lib/presentation/viewer/who";

describe("whom an address carried", () => {
  const earlier = mondayNoon - hourMs;

  test("is several viewers, the last seen first, and nobody is merged", () => {
    const sessions = [
      sessionWith({ id: "1", viewerId: "a" }),
      sessionWith({ id: "2", viewerId: "b", startedAt: earlier }),
      sessionWith({ id: "3", viewerId: "a", startedAt: earlier }),
      sessionWith({ id: "4", viewerId: null, startedAt: earlier }),
    ];

    expect(viewersAtAddress(sessions, "UTC")).toEqual({
      headline: "This address carried 2 viewer IDs, so it is probably shared. Choose the caller; nobody is merged.",
      viewers: [
        { viewerId: "a", note: "2 sessions, last Mon 16 Nov 12:00 UTC" },
        { viewerId: "b", note: "1 session, last Mon 16 Nov 11:00 UTC" },
      ],
      unnamed: "1 session without a viewer ID.",
    });
  });

  test("is one viewer, who need not be chosen", () => {
    expect(viewersAtAddress([sessionWith({ viewerId: "a" })], "UTC")).toMatchObject({
      headline: "This address carried 1 viewer ID.",
      unnamed: null,
    });
  });

  test("is nobody Conviva names", () => {
    expect(viewersAtAddress([sessionWith({ viewerId: null }), sessionWith({ viewerId: null })], "UTC")).toEqual({
      headline: "This address carried 0 viewer IDs.",
      viewers: [],
      unnamed: "2 sessions without a viewer ID.",
    });
  });

  test.each(["__proto__", "constructor", ""])("keeps apart a viewer called %j", (viewerId) => {
    expect(viewersAtAddress([sessionWith({ viewerId })], "UTC").viewers).toMatchObject([{ viewerId }]);
  });
});

describe("who is looked up", () => {
  test("is told by devices, networks and the last known place", () => {
    const sessions = [
      sessionWith({ clientId: "1", texts: { isp: "Comcast" } }),
      sessionWith({ clientId: "2", texts: { isp: "Comcast", city: "Austin, Texas, United States" } }),
      sessionWith({ clientId: "1", texts: { isp: "AT&T", city: "Dallas, Texas, United States" } }),
    ];

    expect(describeWho(sessions)).toEqual({
      watchingNow: null,
      facts: "2 devices · 2 networks · Austin, Texas, United States",
    });
  });

  test("is told by the device that plays now", () => {
    const sessions = [sessionWith(), sessionWith({ isEnded: false, endedAt: null, texts: { deviceName: "TV" } })];

    expect(describeWho(sessions).watchingNow).toBe("Watching now on TV");
  });

  test("is told by names of devices where no client is sent", () => {
    const sessions = [
      sessionWith({ clientId: "", texts: { deviceName: "TV" } }),
      sessionWith({ clientId: "", texts: { deviceName: "TV" } }),
    ];

    expect(describeWho(sessions).facts).toBe("1 device");
  });

  test("is not told without sessions", () => {
    expect(describeWho([])).toEqual({ watchingNow: null, facts: "" });
  });
});
