import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { isForm, parseFormBody, parseJsonBody } from "@/lib/server/http/request-body";

const schema = z.strictObject({ viewerId: z.string() });

function requestWith(body: BodyInit, headers: Readonly<Record<string, string>> = {}): Request {
  return new Request("https://desk.example.com/api/lookups", {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
}

describe("a JSON body", () => {
  test.each(["application/json", "application/json; charset=utf-8", "Application/JSON ;charset=utf-8"])(
    "with the media type %s is read",
    async (type) => {
      const request = requestWith('{"viewerId":"👩‍👧"}', { "content-type": type });

      expect(await parseJsonBody(request, schema)).toEqual({ viewerId: "👩‍👧" });
    },
  );

  test.each(["text/plain", "application/x-www-form-urlencoded", "application/jsonp", "multipart/form-data", ""])(
    "with the media type %j is refused",
    async (type) => {
      const request = requestWith('{"viewerId":"v"}', { "content-type": type });

      await expect(parseJsonBody(request, schema)).rejects.toMatchObject({ code: "unsupported-media" });
    },
  );

  test.each(["gzip", "br", "identity"])("encoded as %s is refused", async (encoding) => {
    const request = requestWith(gzipSync("{}"), { "content-encoding": encoding });

    await expect(parseJsonBody(request, schema)).rejects.toMatchObject({ code: "unsupported-media" });
  });

  test.each(["", "{", "null", "[]", "{}", '{"viewerId":7}', '{"viewerId":"v","more":1}'])(
    "of %j is the agent's fault",
    async (text) => {
      await expect(parseJsonBody(requestWith(text), schema)).rejects.toMatchObject({ code: "invalid-lookup" });
    },
  );

  test("is refused with the invalid member's name", async () => {
    await expect(parseJsonBody(requestWith('{"viewerId":7}'), schema)).rejects.toMatchObject({
      occurrence: { fault: "malformed-body", pointers: ["#/viewerId"] },
    });
  });
});

describe("an oversized body is abandoned", () => {
  test.each([
    { length: 65_536, code: "invalid-lookup" },
    { length: 65_537, code: "request-too-large" },
    { length: 20_000_000, code: "request-too-large" },
  ])("of $length bytes: $code", async ({ length, code }) => {
    await expect(parseJsonBody(requestWith("x".repeat(length)), schema)).rejects.toMatchObject({ code });
  });

  test("while it's still arriving", async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(1_000)),
    });
    // Node requires `duplex` with a stream; the browser's types don't have it.
    const init: RequestInit & { duplex: "half" } = { method: "POST", body: endless, duplex: "half" };

    const request = new Request("https://desk.example.com/api/lookups", init);

    await expect(parseFormBody(request)).rejects.toMatchObject({ code: "request-too-large" });
  });
});

describe("a form's body", () => {
  test("is read as fields", async () => {
    const form = await parseFormBody(requestWith("viewer=a%2Bb+c&kind=viewerId"));

    expect(Object.fromEntries(form)).toEqual({ viewer: "a+b c", kind: "viewerId" });
  });

  test.each([
    ["application/x-www-form-urlencoded", true],
    ["application/x-www-form-urlencoded;charset=UTF-8", true],
    ["application/json", false],
    ["multipart/form-data", false],
  ])("the media type %s means a form: %s", (type, isOne) => {
    expect(isForm(requestWith("", { "content-type": type }))).toBe(isOne);
  });
});
