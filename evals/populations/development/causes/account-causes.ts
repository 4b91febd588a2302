import { dayMs, hourMs, minuteMs } from "@/lib/domain/units";
import type { Random } from "../../../random.ts";
import { type Cause, type CauseKind, lasting, nothingWrong, plannedVideo } from "../cause.ts";
import { acting } from "../habits.ts";
import { shuffled } from "../household.ts";
import { connectionOf, type Plan, plannedMs, type Sitting } from "../sittings.ts";

/** What refusals are called: words that everybody understands, and an account's own numbers. */
const codes = {
  payment: ["PAYMENT_FAILED", "ACCOUNT_SUSPENDED", "Your payment is past due"],
  plan: ["SUBSCRIPTION_EXPIRED", "NOT_ENTITLED", "This title is not part of your plan"],
  "sign-in": ["TOKEN_EXPIRED", "SESSION_EXPIRED", "Authentication required"],
  streams: ["CONCURRENT_STREAM_LIMIT", "Too many streams", "MAX_STREAMS_REACHED"],
  devices: ["DEVICE_LIMIT_REACHED", "DEVICE_NOT_AUTHORIZED", "Maximum number of devices"],
  region: ["GEO_BLOCKED", "BLACKOUT", "Not available in your region"],
} as const;
/** What players report when a licence is refused and nobody says why. */
const licenceErrors = [
  "DRM license request failed: HTTP 403",
  "License server returned 401",
  "DRM_LICENSE_ERROR 403",
];
const ownNumbers = ["E-4711", "40312", "PLAYBACK_DENIED_7"];

type Refuses = Pick<Cause, "rate" | "acts"> & Partial<Pick<Cause, "added">>;

/** A rule of the account, and which tries it refuses. */
function rule(
  family: keyof typeof codes,
  weight: number,
  draw: (plan: Plan, random: Random) => Refuses | null,
): CauseKind {
  return {
    ...{ name: family, weight, needs: {} },
    draw: (plan, random) => {
      const refuses = draw(plan, random);
      if (refuses === null) return null;
      const isMarkedBusiness = !random.chance(acting.refusalMarkedTechnical);
      const kind = random.next();
      // Whoever classified the rules knew their codes; what isn't classified is more often a licence's error.
      const [known, licence] = isMarkedBusiness ? [0.75, 0.85] : [0.45, 0.85];
      const pool = kind < known ? codes[family] : kind < licence ? licenceErrors : ownNumbers;
      const troubles = random.chance(0.85) ? { refused: 1 } : { refused: 4, stopped: 1 };
      return {
        ...{ ...nothingWrong, ...refuses, isMarkedBusiness, troubles, error: random.pick<string>(pool) },
        isSaid: isMarkedBusiness || pool !== ownNumbers,
        traits: [isMarkedBusiness ? "marked-business" : "marked-technical"],
      };
    },
  };
}

/** From some time on, until it is sorted out, which half of the viewers had done before they were looked up. */
function until(plan: Plan, random: Random): (at: number) => boolean {
  const acts = lasting(plan, random);
  const to = random.chance(acting.refusalResolved)
    ? random.between(0.3, 0.95) * plan.days * dayMs
    : Number.POSITIVE_INFINITY;
  return (at) => acts(at) && at < to;
}

/** What is wrong when it is the account. */
export const accountCauses: readonly CauseKind[] = [
  rule("payment", 20, (plan, random) => {
    const acts = until(plan, random);
    return plannedVideo(plan, ({ at }) => acts(at), random) && { acts, rate: ({ at }) => (acts(at) ? 1 : 0) };
  }),
  rule("plan", 20, (plan, random) => {
    // Some titles or channels cost extra.
    const target = plannedVideo(plan, () => true, random);
    if (target === null) return null;
    const titles = [...new Set(plan.sittings.flatMap(({ items }) => items.map(({ title }) => title)))];
    const extra = new Set([target.title, ...titles.filter(() => random.chance(0.15))]);
    return { acts: () => true, rate: ({ item }) => (extra.has(item.title) ? 1 : 0) };
  }),
  rule("sign-in", 20, (plan, random) => {
    const acts = until(plan, random);
    const target = plannedVideo(plan, ({ at }) => acts(at), random);
    return target && { acts, rate: ({ device, at }) => (device === target.sitting.device && acts(at) ? 1 : 0) };
  }),
  rule("streams", 20, (plan, random) => {
    const { household, shelf, sittings } = plan;
    const long = shuffled(sittings, random).filter((sitting) => plannedMs(sitting) > 40 * minuteMs);
    const added = long.slice(0, random.whole(2, 6)).flatMap((sitting): readonly Sitting[] => {
      const others = household.devices.filter((device) => device !== sitting.device);
      if (others.length === 0) return [];
      const at = sitting.at + random.between(10, 35) * minuteMs;
      const device = random.pick(others);
      return [{ at, device, items: [shelf.other()], ...connectionOf(household, device, at, random) }];
    });
    if (added.length === 0) return null;
    const isRefused = ({ at, device }: { at: number; device: Sitting["device"] }) =>
      added.some((one) => at >= one.at && at < one.at + 10 * minuteMs && device === one.device);
    return { acts: () => true, added, rate: (view) => (isRefused(view) ? 1 : 0) };
  }),
  rule("devices", 10, (plan, random) => {
    const acts = until(plan, random);
    const target = plannedVideo(plan, ({ at }) => acts(at), random);
    return target && { acts, rate: ({ device, at }) => (device === target.sitting.device && acts(at) ? 1 : 0) };
  }),
  rule("region", 10, (plan, random) => {
    // A match that isn't shown here, or a trip of some days.
    const target = plannedVideo(plan, () => true, random);
    if (target === null) return null;
    const from = target.at - hourMs;
    const to = from + random.between(0.2, 4) * dayMs;
    const isTrip = random.chance(0.5);
    const acts = (at: number) => at >= from && at < to;
    return { acts, rate: ({ item, at }) => (acts(at) && (isTrip || item.title === target.title) ? 1 : 0) };
  }),
];
