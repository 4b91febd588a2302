import { describe, expect, test } from "vitest";
import { contactsBefore, contactsOf } from "@/lib/domain/history/contacts";
import { mondayNoon as now } from "@/lib/domain/sessions/session.fixture";
import { dayMs, epochMs, hourMs, minuteMs } from "@/lib/domain/units";

const look = (agent: string, ago: number) => ({ agent, agentName: `Name of ${agent}`, at: epochMs(now - ago) });

describe("looks", () => {
  test("of one agent within an hour of each other are one contact, in any order", () => {
    const looks = [look("ada", 90 * minuteMs), look("ada", 2 * dayMs), look("ada", 40 * minuteMs), look("ada", 0)];

    expect(contactsOf(looks).map(({ first, last }) => [now - first, now - last])).toEqual([
      [90 * minuteMs, 0],
      [2 * dayMs, 2 * dayMs],
    ]);
  });

  test("of two agents at the same time are two contacts", () => {
    expect(contactsOf([look("ada", 0), look("sam", minuteMs), look("ada", 2 * minuteMs)])).toHaveLength(2);
  });

  test("of one agent more than an hour apart are two contacts", () => {
    expect(contactsOf([look("ada", 0), look("ada", hourMs + 1)])).toHaveLength(2);
  });
});

describe("the contacts before this one", () => {
  test("leave out what the agent has just looked at", () => {
    const looks = [look("ada", 0), look("ada", 20 * minuteMs), look("ada", 3 * dayMs), look("sam", 5 * minuteMs)];

    expect(contactsBefore(looks, "ada", now).map(({ agent, last }) => [agent, now - last])).toEqual([
      ["sam", 5 * minuteMs],
      ["ada", 3 * dayMs],
    ]);
  });

  test("are none for a viewer nobody has looked up", () => {
    expect(contactsBefore([], "ada", now)).toEqual([]);
    expect(contactsBefore([look("ada", 0)], "ada", now)).toEqual([]);
  });
});
