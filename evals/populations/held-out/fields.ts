import type { Random } from "../../random.ts";
import type { Blank, Leak, Leaky, Service } from "./service.ts";

export type Fields = Record<string, unknown>;

/** Writes fields as one account does: some are missing, each in its own way. */
export type Writer = Readonly<{
  /** Whether the fields of this sort are missing on this session. */
  missing: (field: Leaky) => boolean;
  /** Whether anything is. */
  any: boolean;
  text: (field: Leaky, values: Fields) => Fields;
  list: (field: Leaky, key: string, values: readonly string[]) => Fields;
  numbers: (field: Leaky, values: Readonly<Record<string, number>>) => Fields;
}>;

export function writerOf(random: Random, service: Service, failed: boolean): Writer {
  const leaks = new Map<Leaky, Leak>(
    service.leaks
      .filter(({ rate, failedRate }) => random.chance(failed ? failedRate : rate))
      .map((leak) => [leak.field, leak] as const),
  );
  const number = (value: number) => (service.numbersAsText ? String(value) : value);
  return {
    missing: (field) => leaks.has(field),
    any: leaks.size > 0,
    text: (field, values) => mapped(values, leaks.get(field)),
    list: (field, key, values) => {
      const leak = leaks.get(field);
      if (!leak) return { [key]: values };
      if (leak.blank === "absent") return {};
      if (leak.blank === "null") return { [key]: null };
      // An empty text is an empty list here, or a list of it.
      return { [key]: leak.blank === "" ? [] : [leak.blank] };
    },
    numbers: (field, values) => {
      const leak = leaks.get(field);
      const entries = Object.entries(values);
      if (!leak) return Object.fromEntries(entries.map(([key, value]) => [key, number(value)]));
      if (leak.blank === "absent") return {};
      // Numbers that nobody measured are null or negative, never a word.
      return Object.fromEntries(entries.map(([key]) => [key, leak.blank === "null" ? null : number(-1)]));
    },
  };
}

function mapped(values: Fields, leak: Leak | undefined): Fields {
  if (!leak) return values;
  if (leak.blank === "absent") return {};
  return Object.fromEntries(Object.keys(values).map((key) => [key, blankOf(leak.blank)]));
}

function blankOf(blank: Blank): unknown {
  return blank === "null" ? null : blank;
}
