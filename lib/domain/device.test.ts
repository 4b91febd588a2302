import { describe, expect, test } from "vitest";
import {
  deviceIdOf,
  deviceLabel,
  deviceNameOf,
  devicesOf,
  isSameDevice,
  numbered,
  unknownDevice,
} from "@/lib/domain/device";
import { deviceKindOf } from "@/lib/domain/device-kind";
import { mondayNoon, sessionWith } from "@/lib/domain/sessions/session.fixture";

const on = (clientId: string, deviceName: string | null, browserName: string | null = null) =>
  sessionWith({ clientId, texts: { deviceName, browserName } });

describe("the name of a device", () => {
  test.each([
    { deviceName: "iPhone", browserName: "Native App", name: "iPhone", label: "iPhone" },
    { deviceName: "Windows PC", browserName: "Chrome", name: "Windows PC", label: "Windows PC · Chrome" },
    { deviceName: null, browserName: "Firefox", name: "Firefox", label: "Firefox" },
    { deviceName: null, browserName: "Native", name: null, label: unknownDevice },
    { deviceName: null, browserName: null, name: null, label: unknownDevice },
  ])("$deviceName in $browserName is $name, labelled $label", ({ deviceName, browserName, name, label }) => {
    const session = on("", deviceName, browserName);

    expect(deviceNameOf(session)).toBe(name);
    expect(deviceLabel(session)).toBe(label);
  });
});

describe("the identity of a device", () => {
  test("is its player, else its name, else unknown", () => {
    expect(deviceIdOf(on("1.1.1.1", "TV"))).toBe(deviceIdOf(on("1.1.1.1", null)));
    expect(deviceIdOf(on("1.1.1.1", "TV"))).not.toBe(deviceIdOf(on("2.2.2.2", "TV")));
    expect(deviceIdOf(on("", "TV"))).toBe(deviceIdOf(on("", "TV", "Chrome")));
    expect(deviceIdOf(on("", null, "Native"))).toBe(null);
  });

  test.each([
    { a: on("1", "TV"), b: on("1", "Phone"), isSame: true },
    { a: on("1", "TV"), b: on("2", "TV"), isSame: false },
    { a: on("1", "TV"), b: on("", "TV"), isSame: true },
    { a: on("", null), b: on("", null), isSame: false },
  ])("is compared by player where both have one, else by name", ({ a, b, isSame }) => {
    expect(isSameDevice(a, b)).toBe(isSame);
  });
});

describe("the devices of a viewer", () => {
  test("are numbered within a name, the one used last first, whatever their browsers", () => {
    const newestFirst = [
      on("b", "PC", "Chrome"),
      on("tv", "TV"),
      on("a", "PC", "Edge"),
      on("b", null, "Chrome"),
      on("x", null),
    ].map((session, at) => sessionWith({ ...session, id: `s${at}`, startedAt: mondayNoon - at }));
    const devices = devicesOf(newestFirst.toReversed());

    expect([...devices.values()].map((device) => numbered(device.label ?? unknownDevice, device))).toEqual([
      "PC · Chrome (1)",
      "TV",
      "PC · Edge (2)",
      unknownDevice,
    ]);
  });

  test("have the name that most of their sessions have", () => {
    const names = ["Wrong", "TV", "TV", null];
    const devices = devicesOf(names.map((name, at) => sessionWith({ ...on("a", name), id: `s${at}` })));

    expect(devices.get("a")).toEqual({ name: "TV", label: "TV", number: null });
  });
});

test.each([
  { deviceName: "Samsung Smart TV", kind: "tv" },
  { deviceName: "Amazon Fire TV Stick", kind: "stick" },
  { deviceName: "Apple iPad", kind: "tablet" },
  { deviceName: "Roku Ultra", kind: "box" },
  { deviceName: "Something", kind: null },
])("$deviceName is a device of kind $kind", ({ deviceName, kind }) => {
  expect(deviceKindOf(on("", deviceName, "Native"))).toBe(kind);
});
