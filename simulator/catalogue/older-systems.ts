import type { Device } from "./device.ts";

/** The system version that a device without updates has, by the current version. */
const olderVersions: Readonly<Record<string, string>> = {
  "iOS 18.6": "iOS 17.7",
  "iPadOS 18.6": "iPadOS 17.7",
  "tvOS 18.5": "tvOS 17.6",
  "Android 15": "Android 14",
  "Android TV 12": "Android TV 11",
  "Tizen 7.0": "Tizen 6.5",
  "webOS 23": "webOS 22",
  "Roku OS 14.5": "Roku OS 13.0",
  "Fire OS 8.1": "Fire OS 7.6",
  "Windows 11": "Windows 10",
  "macOS 15.6": "macOS 14.7",
};

/** Returns the device with an older version of its system, if there is one. */
export function withOlderSystem(device: Device): Device {
  return { ...device, osVersion: olderVersions[device.osVersion] ?? device.osVersion };
}
