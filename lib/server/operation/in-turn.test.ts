import { expect, test } from "vitest";
import { inTurn } from "@/lib/server/operation/in-turn";

test("pieces of work have a turn of the event loop each, in order, also after one that fails (fault 57)", async () => {
  const seen: string[] = [];
  let turns = 0;
  const count = () => {
    turns += 1;
    if (turns < 10) setImmediate(count);
  };
  setImmediate(count);
  const failing = inTurn(() => {
    throw new Error("broken");
  });
  const others = ["a", "b"].map((name) =>
    inTurn(() => {
      seen.push(`${name} ${turns}`);
      return name;
    }),
  );

  await expect(failing).rejects.toThrow("broken");
  expect(await Promise.all(others)).toEqual(["a", "b"]);
  const [a, b] = seen.map((one) => Number(one.split(" ")[1]));
  expect(b).toBeGreaterThan(a ?? 0);
});
