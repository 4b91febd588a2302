import { describe, expect, test } from "vitest";
import type { FieldValue, SessionDetail } from "@/lib/contract/session-detail";
import { asSessionId } from "@/lib/domain/sessions/session";
import { fieldGroups, sessionFields } from "@/lib/domain/sessions/session-field-catalogue";
import { amountsOf } from "@/lib/presentation/sessions/amounts";
import { detailGroups } from "@/lib/presentation/sessions/detail-fields";

/** A session's detail with nothing known except these changes. */
function detailWith({
  fields,
  ...rest
}: Partial<Omit<SessionDetail, "fields">> & { fields?: object } = {}): SessionDetail {
  const nothing = Object.fromEntries(sessionFields.map(({ id }) => [id, null as FieldValue]));
  return {
    id: asSessionId("1.2.3.4.5"),
    fields: { ...nothing, ...fields } as SessionDetail["fields"],
    selectedDimensions: {},
    customTags: {},
    withheldTags: [],
    raw: null,
    ...rest,
  };
}

function valueUnder(detail: SessionDetail, label: string): string | undefined {
  const facts = detailGroups(detail).flatMap((group) => group.facts);
  return facts.find((fact) => fact.label === label)?.value;
}

describe("the attribute groups of a session", () => {
  test("are complete and in catalogue order, whatever was sent", () => {
    const groups = detailGroups(detailWith());

    expect(groups.map(({ id }) => id)).toEqual([...fieldGroups.map(({ id }) => id), "dimensions", "tags"]);
    expect(groups.flatMap(({ facts }) => facts)).toHaveLength(sessionFields.length);
  });

  test.each([
    { field: "videoStartTime", label: "Video start time", value: 4_200, text: "4.2 s" },
    { field: "videoStartTime", label: "Video start time", value: 0, text: "0 s" },
    { field: "videoStartTime", label: "Video start time", value: null, text: "Not measured" },
    { field: "rebufferingRatio", label: "Rebuffering ratio", value: 1.25, text: "1.3 %" },
    { field: "videoStartFailure", label: "Video start failure", value: true, text: "Yes" },
    { field: "videoStartFailure", label: "Video start failure", value: false, text: "No" },
    { field: "asset", label: "Title", value: "Evening News", text: "Evening News" },
    { field: "asset", label: "Title", value: null, text: "–" },
    { field: "cdn", label: "CDN", value: null, text: "–" },
    { field: "streamUrl", label: "Stream URL", value: null, text: "–" },
  ])("show $label $value as $text", ({ field, label, value, text }) => {
    expect(valueUnder(detailWith({ fields: { [field]: value } }), label)).toBe(text);
  });

  test("include dimensions and tags, and the names of withheld tags", () => {
    const detail = detailWith({
      selectedDimensions: { player_name: "iOS AVPlayer" },
      customTags: { has_ad: "true" },
      withheldTags: ["age"],
    });

    expect(detailGroups(detail).slice(-2)).toMatchObject([
      { facts: [{ label: "player_name", value: "iOS AVPlayer" }] },
      {
        facts: [
          { label: "has_ad", value: "true" },
          { label: "age", value: "withheld: may be personal" },
        ],
      },
    ]);
  });
});

describe("how a session's time was spent", () => {
  test("is given in shares of the total", () => {
    const fields = { videoStartTime: 10_000, playingTime: 60_000, rebufferingTime: 20_000, pausedTime: 10_000 };

    expect(amountsOf(detailWith({ fields }).fields)).toEqual([
      { id: "starting", label: "starting", share: 0.1, duration: "10 s" },
      { id: "playing", label: "playing", share: 0.6, duration: "1 min" },
      { id: "rebuffering", label: "rebuffering", share: 0.2, duration: "20 s" },
      { id: "paused", label: "paused", share: 0.1, duration: "10 s" },
    ]);
  });

  test("leaves out amounts that are zero or were not measured", () => {
    const fields = { videoStartTime: null, playingTime: 60_000, rebufferingTime: 0, pausedTime: null };

    expect(amountsOf(detailWith({ fields }).fields)).toMatchObject([{ id: "playing", share: 1 }]);
  });

  test.each([{}, { playingTime: 0, videoStartTime: 0 }])("is empty if nothing was measured: %j", (fields) => {
    expect(amountsOf(detailWith({ fields }).fields)).toEqual([]);
  });
});
