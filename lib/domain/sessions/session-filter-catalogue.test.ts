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

describe("the sessions that pass", () => {
  test.each<{ name: string; values: Partial<FilterValues>; text?: string; ids: readonly string[] }>([
    { name: "nothing chosen are all", values: {}, ids: ["phone", "tv", "bare"] },
    { name: "a title are those of it", values: { title: "Evening News" }, ids: ["phone", "tv"] },
    { name: "an outcome, by its name", values: { outcome: "With trouble" }, ids: ["tv", "bare"] },
    { name: "two filters fit both", values: { title: "Evening News", outcome: "With trouble" }, ids: ["tv"] },
    { name: "a value nobody has are none", values: { network: "comcast" }, ids: [] },
    { name: "an empty value are none", values: { network: "" }, ids: [] },
    { name: "a text hold it, whatever its case", values: {}, text: " EVENING ", ids: ["phone", "tv"] },
    { name: "a text in an error", values: {}, text: "drm-6", ids: ["phone"] },
    { name: "a text in the viewer ID", values: {}, text: "viewer-a", ids: ["phone"] },
    { name: "a text in the address", values: {}, text: "10.0.0.1", ids: ["phone"] },
    { name: "a text in the session's id", values: {}, text: "bare", ids: ["bare"] },
    { name: "a text and a filter fit both", values: { device: "TV" }, text: "news", ids: ["tv"] },
    { name: "a text across two fields are none", values: {}, text: "news phone", ids: [] },
    { name: "what is not known, as a word, are none", values: {}, text: "null", ids: [] },
  ])("$name", ({ values, text, ids }) => {
    expect(idsOf(values, text)).toEqual(ids);
  });

  test("are the same list when nothing is chosen", () => {
    expect(filterSessions(all, none, "  ")).toBe(all);
  });
});

describe("the values a filter can take", () => {
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
  ])("of $id come most frequent first, unknown ones left out", ({ id, values }) => {
    expect(options(id)).toEqual(values);
  });

  test.each(sessionFilters.map(({ id }) => id))("of %s each let through as many as they say", (id) => {
    for (const [value, count] of options(id)) expect(idsOf({ [id]: value })).toHaveLength(count);
  });
});
