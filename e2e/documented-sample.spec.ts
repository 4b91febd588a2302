import { stories } from "../simulator/stories";
import { expect, region, test } from "./fixtures";
import { chooseSession, factsOf, fieldGroup, openAllGroups, openViewer } from "./viewer-page";

/**
 * Every field of the session in Conviva's documentation, as shown to an agent: negative times are "Not measured",
 * empty texts are dashes. The viewer ID is the simulator's.
 */
const documented = {
  Status: {
    Ended: "By Expiration",
    "Exit before video start": "Yes",
    "Video start failure": "No",
    "Video start failure, technical": "No",
    "Video start failure, business": "No",
    "Video playback failure": "No",
    "Video playback failure, technical": "No",
    "Video playback failure, business": "No",
  },
  "Lifetime metrics": {
    "Video start time": "Not measured",
    "Video restart time": "0 s",
    "Playing time": "0 s",
    "Paused time": "0 s",
    "Paused ratio": "0 %",
    "Rebuffering time": "0 s",
    "Rebuffering ratio": "0 %",
    "Connection-induced rebuffering time": "0 s",
    "Connection-induced rebuffering ratio": "0 %",
    "Average peak bitrate": "0 kbit/s",
    "Bitrate switches": "0",
    "Average frame rate": "0 frames/s",
    "Percentage complete": "0 %",
    "Last playhead position": "Not measured",
  },
  Content: { Title: "Detective Memoirs: S1, E1", Category: "VoD", Length: "15 min", "Stream URL": "example.com" },
  Device: {
    Device: "Apple iPhone",
    Model: "Apple iPhone 4S",
    "Device type": "Mobile Phone",
    "Operating system": "iOS",
    "OS family": "iOS",
    "OS version": "iOS Unknown",
    Browser: "Native App",
    "Browser version": "Native App",
    "App version": "AV_5.45",
    Player: "iOS AVPlayer",
  },
  Place: {
    City: "Chicago, Illinois, United States",
    State: "Illinois, United States",
    "State code": "IL",
    Country: "United States",
    "Country code": "US",
    Continent: "North America",
    "Postal code": "60609",
    "Market area (DMA)": "Chicago",
  },
  Network: {
    ISP: "Comcast",
    "AS number": "33491",
    "AS name": "COMCAST-33491 - Comcast Cable Communications, LLC, US",
    CDN: "INHOUSE",
    "Last CDN edge server": "–",
    "Last CDN group": "–",
    "IP address": "173.46.225.209",
    "IPv6 address": "–",
  },
  Identifiers: {
    "Conviva session ID": "1.2.3.4.-5",
    "Client ID": "1.2.3.4",
    "Session ID": "-5",
    "Viewer ID": stories.documentedSample.viewerId,
  },
  "Selected dimensions": {
    app_version: "AV_5.45",
    browser_name: "Native App",
    browser_version: "Native App",
    content_category: "VoD",
    content_meta_channel: "The Premium Channel",
    content_meta_show_title: "Detective Memoirs: S1, E1",
    device_hardware_type: "Mobile Phone",
    device_manufacturer: "Apple",
    device_marketing_name: "Apple iPhone 4S",
    device_model: "iPhone 4S",
    device_name: "Apple iPhone",
    device_os: "iOS",
    device_os_family: "iOS",
    device_os_version: "iOS Unknown",
    player_name: "iOS AVPlayer",
  },
  "Custom tags": {
    ad_break_duration: "90",
    demo_version: "2022.10.13+rollback_eff17a6",
    has_ad: "true",
    linked_ad: "pre-mid-roll",
    age: "withheld: may be personal",
  },
} as const;

test("every field of Conviva's documented session is correct", async ({ page }) => {
  await openViewer(page, stories.documentedSample.viewerId);
  await chooseSession(page);
  await openAllGroups(page);
  await expect(region(page, "Session details").getByRole("group")).toHaveCount(Object.keys(documented).length);
  for (const [label, facts] of Object.entries(documented)) {
    expect(await factsOf(fieldGroup(page, label)), label).toEqual(facts);
  }
});

test("the documented session's facts show its outcome, times and device", async ({ page }) => {
  await openViewer(page, stories.documentedSample.viewerId);
  await chooseSession(page);
  const details = region(page, "Session details");
  await expect(details.getByRole("heading", { level: 3 })).toHaveText("Detective Memoirs: S1, E1");
  await expect(details).toContainText("Exit before start");
  await expect(details).toContainText(/\w{3} \d+ \w{3}, (\d\d:\d\d:\d\d) – \1 [A-Z]+T/u);
  expect(await factsOf(details)).toEqual({
    Device: "Apple iPhone · iOS Unknown",
    App: "AV_5.45",
    Network: "Comcast",
    CDN: "INHOUSE",
    "IP address": "173.46.225.209",
    Place: "Chicago, Illinois, United States",
    "Title length": "15 min, VoD",
    Session: expect.stringMatching(/^\d/u),
  });
});

test("the documented session's row says that the video never started", async ({ page }) => {
  await openViewer(page, stories.documentedSample.viewerId);
  const cells = region(page, "Sessions").getByRole("cell");
  await expect(cells.nth(1)).toHaveText("Exit before start");
  await expect(cells.nth(2)).toHaveText(stories.documentedSample.asset);
  await expect(cells.nth(3)).toHaveText(stories.documentedSample.deviceName);
  await expect(cells.nth(6)).toHaveText("never");
  await expect(cells.nth(7)).toHaveText("0 s");
  await expect(cells.nth(8)).toHaveText("–");
});
