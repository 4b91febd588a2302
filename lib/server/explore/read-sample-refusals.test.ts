import { describe, expect, test } from "vitest";
import { answer, answerJson } from "@/lib/server/conviva/upstream-scripts.fixture";
import {
  adPath,
  dimensionsPath,
  discovery,
  exploreForTests,
  filtersPath,
  pairs,
  requestBy,
  samplePath,
} from "@/lib/server/explore/explore.fixture";
import { readSampleSessions } from "@/lib/server/explore/read-sample";

const conviva = exploreForTests();
const senior = requestBy("senior");

function answerNobody(): void {
  conviva.answers({ [samplePath]: answerJson({ sessions: [] }) });
}

describe("a refusal is explained at the field", () => {
  const lists = (changes: Parameters<typeof conviva.answers>[0]) =>
    conviva.answers({ [samplePath]: answer(400), ...changes });

  test("a saved filter that was deleted meanwhile", async () => {
    answerNobody();
    await readSampleSessions(senior, pairs(["filter", "9876543210"]));
    lists({ [filtersPath]: answerJson({ filters: [{ id: "1", name: "Another" }] }) });

    const refused = readSampleSessions(senior, pairs(["filter", "9876543210"], ["run", "2"]));
    await expect(refused).rejects.toMatchObject({
      code: "invalid-sample",
      occurrence: { parameter: "filter", fault: "saved-filter-gone" },
    });
    await expect(readSampleSessions(senior, pairs(["filter", "9876543210"]))).rejects.toMatchObject({
      occurrence: { parameter: "filter", fault: "saved-filter-unknown" },
    });
  });

  test("a dimension that the account has lost", async () => {
    answerNobody();
    await readSampleSessions(senior, pairs());
    lists({ [dimensionsPath]: answerJson({ dimensions: [{ name: "Assets", query_filter: "?asset" }] }) });
    await expect(readSampleSessions(senior, pairs(["isp", "x"]))).rejects.toMatchObject({
      occurrence: { parameter: "isp", fault: "dimension-gone" },
    });
  });

  test("anything else at the form", async () => {
    lists({});
    await expect(readSampleSessions(senior, pairs(["isp", "x"]))).rejects.toMatchObject({ code: "sample-rejected" });
  });

  test("a window at its start", async () => {
    conviva.answers({ [samplePath]: answer(422) });
    await expect(readSampleSessions(senior, pairs())).rejects.toMatchObject({
      occurrence: { parameter: "from", fault: "window-refused" },
    });
  });
});

describe("what the account lacks isn't asked for", () => {
  const ads = () => readSampleSessions(senior, [["kind", "ad"], ...pairs().slice(1)]);

  test("ads that discovery doesn't list", async () => {
    conviva.answers({ [conviva.discoveryPath]: discovery(samplePath) });
    await expect(ads()).rejects.toMatchObject({ occurrence: { parameter: "kind", fault: "ads-not-offered" } });
    expect(conviva.asked(adPath)).toEqual([]);
  });

  test("unless discovery can't be read: then Conviva decides", async () => {
    conviva.answers({ [conviva.discoveryPath]: answer(503), [adPath]: answer(403) });
    await expect(ads()).rejects.toMatchObject({ code: "upstream-credentials" });
    expect(conviva.asked(adPath)).toHaveLength(1);
  });

  test("dimensions that its list lacks, and any if the list can't be read", async () => {
    answerNobody();
    await expect(readSampleSessions(senior, pairs(["cdn", "x"]))).rejects.toMatchObject({
      occurrence: { parameter: "cdn", fault: "dimension-unknown" },
    });
  });

  test("but every documented one if the list can't be read", async () => {
    conviva.answers({ [samplePath]: answerJson({ sessions: [] }), [dimensionsPath]: answer(500) });
    expect((await readSampleSessions(senior, pairs(["cdn", "x"]))).columns.count).toBe(0);
  });
});
