import { expect, test } from "vitest";
import { kindLabel, kindOfLabel } from "@/lib/presentation/format/masked-label";

test("a label of a kind has the kind in it, and no other label has one", () => {
  expect(kindOfLabel(kindLabel("E-mail address"))).toBe("E-mail address");
  expect(kindOfLabel("47a2····a689")).toBeNull();
  expect(kindOfLabel("47a28f72-6ad8-4a3b-813e-bd04eecda689")).toBeNull();
});
