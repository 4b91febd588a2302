import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { frameKey, frameKeyHash } from "@/lib/client/embed/frame-key";

test("a frame has one key of 256 bits, and its hash is what the server makes of it", async () => {
  const key = frameKey();

  expect(key).toMatch(/^[\da-f]{64}$/);
  expect(frameKey()).toBe(key);
  expect(await frameKeyHash()).toBe(createHash("sha256").update(key).digest("hex"));
});
