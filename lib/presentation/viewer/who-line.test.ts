import { describe, expect, test } from "vitest";
import { sessionWith } from "@/lib/domain/sessions/session.fixture";
import { whoLine } from "@/lib/presentation/viewer/who-line";

describe("the who line", () => {
  test("has the devices, the networks and the latest location", () => {
    const sessions = [
      sessionWith({ clientId: "1", texts: { isp: "Comcast" } }),
      sessionWith({ clientId: "2", texts: { isp: "Comcast", city: "Austin, Texas, United States" } }),
      sessionWith({ clientId: "1", texts: { isp: "AT&T", city: "Dallas, Texas, United States" } }),
    ];

    expect(whoLine(sessions)).toEqual({
      watchingNow: null,
      facts: "2 devices · 2 networks · Austin, Texas, United States",
    });
  });

  test("has the device that is playing now", () => {
    const sessions = [sessionWith(), sessionWith({ isEnded: false, endedAt: null, texts: { deviceName: "TV" } })];

    expect(whoLine(sessions).watchingNow).toBe("Watching now on TV");
  });

  test("counts devices by name if no client IDs were sent", () => {
    const sessions = [
      sessionWith({ clientId: "", texts: { deviceName: "TV" } }),
      sessionWith({ clientId: "", texts: { deviceName: "TV" } }),
    ];

    expect(whoLine(sessions).facts).toBe("1 device");
  });

  test("is empty without sessions", () => {
    expect(whoLine([])).toEqual({ watchingNow: null, facts: "" });
  });
});
