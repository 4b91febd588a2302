import { describe, expect, test } from "vitest";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";
import { hourMs } from "@/lib/domain/units";
import { viewersAtAddress } from "@/lib/presentation/viewer/viewers-at-address";

describe("the viewers at an address", () => {
  const earlier = mondayNoon - hourMs;

  test("are listed by when they were last seen, and not merged", () => {
    const sessions = [
      sessionWith({ id: "1", viewerId: "a" }),
      sessionWith({ id: "2", viewerId: "b", startedAt: earlier }),
      sessionWith({ id: "3", viewerId: "a", startedAt: earlier }),
      sessionWith({ id: "4", viewerId: null, startedAt: earlier }),
    ];

    expect(viewersAtAddress(sessions, "UTC")).toEqual({
      headline: "2 viewer IDs used this IP address, so it's probably shared. Choose the caller.",
      viewers: [
        { viewerId: "a", note: "2 sessions, last Mon 16 Nov 12:00 UTC" },
        { viewerId: "b", note: "1 session, last Mon 16 Nov 11:00 UTC" },
      ],
      unnamed: "1 session without a viewer ID.",
    });
  });

  test("may be a single one", () => {
    expect(viewersAtAddress([sessionWith({ viewerId: "a" })], "UTC")).toMatchObject({
      headline: "1 viewer ID used this IP address.",
      unnamed: null,
    });
  });

  test("may all be without an ID", () => {
    expect(viewersAtAddress([sessionWith({ viewerId: null }), sessionWith({ viewerId: null })], "UTC")).toEqual({
      headline: "No viewer IDs used this IP address.",
      viewers: [],
      unnamed: "2 sessions without a viewer ID.",
    });
  });

  test.each(["__proto__", "constructor", ""])("may include one called %j", (viewerId) => {
    expect(viewersAtAddress([sessionWith({ viewerId })], "UTC").viewers).toMatchObject([{ viewerId }]);
  });
});
