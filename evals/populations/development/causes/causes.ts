import type { TrueSide } from "../../population.ts";
import { type CauseKind, nothingWrong } from "../cause.ts";
import { accountCauses } from "./account-causes.ts";
import { cdnCauses, titleCauses } from "./delivery-causes.ts";
import { deviceCauses } from "./device-causes.ts";
import { networkCauses } from "./network-causes.ts";
import { serviceCauses } from "./service-causes.ts";

const draw = () => nothingWrong;

/** Nothing but chance, and what looks like more than that. If a burst were most of what there is, it wouldn't be chance. */
const noCauses: readonly CauseKind[] = [
  { ...{ name: "noise", weight: 55, needs: {} }, draw },
  { ...{ name: "burst", weight: 15, needs: {}, sessionsMin: 12, hasBurst: true }, draw },
  { ...{ name: "data-saver", weight: 10, needs: { phone: true, savesData: true } }, draw },
  { ...{ name: "many-sessions", weight: 20, needs: {}, sessionsMin: 100 }, draw },
];

/** What may be wrong on each side. */
export const causesOf: Readonly<Record<TrueSide, readonly CauseKind[]>> = {
  device: deviceCauses,
  network: networkCauses,
  cdn: cdnCauses,
  title: titleCauses,
  account: accountCauses,
  service: serviceCauses,
  none: noCauses,
};
