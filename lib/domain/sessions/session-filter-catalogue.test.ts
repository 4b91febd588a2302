import { describe, expect, test } from "vitest";
import { sessionWith } from "@/lib/domain/sessions/session.fixture";
import {
  type FilterValues,
  filterOptions,
  filterSessions,
  type SessionFilterId,
  sessionFilters,
} from "@/lib/domain/sessions/session-filter-catalogue";

const phone = sessionWith({
  id: "phone",
  viewerId: "Viewer-A",
  errors: ["DRM-6001"],
  texts: { asset: "Evening News", deviceName: "Phone", isp: "Comcast", ip: "10.0.0.1" },
});
const tv = sessionWith({
  id: "tv",
  viewerId: null,
  outcome: "trouble",
  texts: { asset: "Evening News", deviceName: "TV", isp: "Ziggo" },
});
const bare = sessionWith({ id: "bare", outcome: "trouble" });
const all = [phone, tv, bare];

const none: FilterValues = { outcome: null, device: null, title: null, network: null };

function idsOf(values: Partial<FilterValues>, text = ""): readonly string[] {
  return filterSessions(all, { ...none, ...values }, text).map(({ id }) => id);
}

describe("filtering", () => {
  test.each<{ name: string; values: Partial<FilterValues>; text?: string; ids: readonly string[] }>([
    { name: "without filters finds all sessions", values: {}, ids: ["phone", "tv", "bare"] },
    { name: "by title", values: { title: "Evening News" }, ids: ["phone", "tv"] },
    { name: "by the name of an outcome", values: { outcome: "With trouble" }, ids: ["tv", "bare"] },
    { name: "by two filters", values: { title: "Evening News", outcome: "With trouble" }, ids: ["tv"] },
    { name: "by a value that no session has", values: { network: "comcast" }, ids: [] },
    { name: "by an empty value", values: { network: "" }, ids: [] },
    { name: "by text, whatever its case", values: {}, text: " EVENING ", ids: ["phone", "tv"] },
    { name: "by text in an error", values: {}, text: "drm-6", ids: ["phone"] },
    { name: "by text in the viewer ID", values: {}, text: "viewer-a", ids: ["phone"] },
    { name: "by text in the IP address", values: {}, text: "10.0.0.1", ids: ["phone"] },
    { name: "by text in the session ID", values: {}, text: "bare", ids: ["bare"] },
    { name: "by text and a filter", values: { device: "TV" }, text: "news", ids: ["tv"] },
    { name: "by text that spans two fields", values: {}, text: "news phone", ids: [] },
    { name: "by the word null, although fields are null", values: {}, text: "null", ids: [] },
  ])("$name", ({ values, text, ids }) => {
    expect(idsOf(values, text)).toEqual(ids);
  });

  test("returns the same list if nothing is selected", () => {
    expect(filterSessions(all, none, "  ")).toBe(all);
  });
});

describe("the values of a filter", () => {
  const options = (id: SessionFilterId) => {
    const filter = sessionFilters.find((known) => known.id === id);
    return filter ? filterOptions(all, filter) : [];
  };

  test.each<{ id: SessionFilterId; values: readonly (readonly [string, number])[] }>([
    { id: "title", values: [["Evening News", 2]] },
    {
      id: "device",
      values: [
        ["Phone", 1],
        ["TV", 1],
      ],
    },
    {
      id: "outcome",
      values: [
        ["With trouble", 2],
        ["Played well", 1],
      ],
    },
    {
      id: "network",
      values: [
        ["Comcast", 1],
        ["Ziggo", 1],
      ],
    },
  ])("for $id are sorted by frequency, without unknown values", ({ id, values }) => {
    expect(options(id)).toEqual(values);
  });

  test.each(sessionFilters.map(({ id }) => id))("for %s have the right counts", (id) => {
    for (const [value, count] of options(id)) expect(idsOf({ [id]: value })).toHaveLength(count);
  });
});
