import { expect, test } from "vitest";
import { plainSpaces, unbroken } from "@/lib/presentation/format/spaces";

test("a time that doesn't break is the same text when it's copied", () => {
  expect(unbroken("26 Nov 11:38 CST")).toBe("26\u00a0Nov\u00a011:38\u00a0CST");
  expect(unbroken("20:50–21:32")).toBe("20:50–\u206021:32");
  expect(plainSpaces(unbroken("25 Nov 20:50–21:32 CST"))).toBe("25 Nov 20:50–21:32 CST");
  expect(plainSpaces(unbroken("26 Nov 11:38 CST"))).toBe("26 Nov 11:38 CST");
});
