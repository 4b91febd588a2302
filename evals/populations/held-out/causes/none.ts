import type { Cause, Trouble } from "../types.ts";
import { causeOf, type Maker } from "./tools.ts";

/** Nothing to blame: what goes wrong is the noise that every life has. Kinds differ in who looks worse than they are. */
function quiet(cause: string, traits: readonly string[] = []): Cause {
  const nothing: Trouble = {};
  return causeOf({
    side: "none",
    cause,
    names: [],
    traits,
    often: 0,
    involves: () => false,
    hit: () => nothing,
    atLeast: 0,
  });
}

const onlyNoise: Maker = { name: "noise", weight: 5, make: () => quiet("noise") };

/** Failures in a row, of several sorts, on one evening; never again. */
const badLuck: Maker = {
  name: "burst",
  weight: 4,
  make: (life) => (life.sittings.some((one) => one.badLuck > 0) ? quiet("burst") : null),
};

const dataSaver: Maker = {
  name: "data-saver",
  weight: 2,
  make: (life) => {
    const saving = life.devices.find(({ model }) => model.kind === "phone");
    if (!saving) return null;
    const saver = { ...saving, dataSaver: true };
    const sittings = life.sittings.map((one) => ({
      ...one,
      device: one.device === saving ? saver : one.device,
      spare: one.spare.map((other) => (other === saving ? saver : other)),
    }));
    return { ...quiet("data-saver", ["data-saver"]), sittings };
  },
};

/** One thing that failed once, and worked the next time. */
const oneOff: Maker = {
  name: "one-off",
  weight: 3,
  make: (life, random) => {
    const unlucky = random.pick(life.sittings);
    const sittings = life.sittings.map((one) => (one === unlucky ? { ...one, badLuck: 1 } : one));
    return { ...quiet("one-off"), sittings };
  },
};

/** So many sessions that the rare things all happen. */
const hundreds: Maker = { name: "hundreds", weight: 2, personas: ["heavy"], make: () => quiet("hundreds") };

/** A life of short looks at many channels: exits everywhere, nothing wrong. */
const impatient: Maker = {
  name: "impatient",
  weight: 2,
  personas: ["sports-fan", "heavy"],
  make: (life) => {
    const sittings = life.sittings.map((one) => ({
      ...one,
      patienceMs: Math.min(one.patienceMs, 7_000),
      zapping: true,
    }));
    return { ...quiet("impatient", ["impatient"]), sittings };
  },
};

export const noCauses: readonly Maker[] = [onlyNoise, badLuck, dataSaver, oneOff, hundreds, impatient];
