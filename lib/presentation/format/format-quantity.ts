import type { UnitName } from "@/lib/domain/units";
import { milliseconds } from "@/lib/domain/units";
import { formatDuration } from "@/lib/presentation/format/format-time";

/** A formatted number. The unit is separate so that it can be set in smaller type. */
export type QuantityText = Readonly<{ value: string; unit: string }>;

const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const one = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });
const two = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

const formatters = {
  count: (value) => ({ value: whole.format(value), unit: "" }),
  percent: (value) => ({ value: isSmall(value) ? "< 0.1" : (value < 1 ? two : one).format(value), unit: "%" }),
  index: (value) => ({ value: one.format(value), unit: "" }),
  min: (value) => ({ value: (value < 10 ? one : whole).format(value), unit: "min" }),
  s: (value) => ({ value: two.format(value), unit: "s" }),
  ms: (value) => splitUnit(formatDuration(milliseconds(value))),
  "bit/s": bitrate,
  "frame/s": (value) => ({ value: one.format(value), unit: "frames/s" }),
} as const satisfies Record<UnitName, (value: number) => QuantityText>;

/** Whether a percentage is so small that it's written as "< 0.1 %". It's never written as 0. */
export function isSmall(percent: number): boolean {
  return percent > 0 && percent < 0.1;
}

/** Formats a value in its unit. */
export function formatQuantity(value: number, unit: UnitName): QuantityText {
  return formatters[unit](value);
}

/** The same as a single text: "5.4 Mbit/s". */
export function quantityText(value: number, unit: UnitName): string {
  const text = formatQuantity(value, unit);
  return text.unit === "" ? text.value : `${text.value} ${text.unit}`;
}

function bitrate(bitsPerSecond: number): QuantityText {
  if (bitsPerSecond >= 1_000_000) return { value: one.format(bitsPerSecond / 1_000_000), unit: "Mbit/s" };
  return { value: whole.format(bitsPerSecond / 1_000), unit: "kbit/s" };
}

/** Separates the last unit only: "1 h 05" and "min". */
function splitUnit(text: string): QuantityText {
  const space = text.lastIndexOf(" ");
  return { value: text.slice(0, space), unit: text.slice(space + 1) };
}
