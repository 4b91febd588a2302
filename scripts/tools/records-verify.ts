import type { Fault, FaultKind } from "@/lib/server/records/verify";
import { verifyRecords } from "@/lib/server/records/verify";
import { store } from "@/lib/server/store/store";

const faultTexts: Readonly<Record<FaultKind, string>> = {
  changed: "changed",
  removed: "removed",
  added: "added by something other than the app",
  "checkpoint-changed": "its checkpoint was changed",
  "chain-removed": "removed with its checkpoint",
  "unknown-key": "can't be verified: its key is no longer in RECORD_KEY",
};

/** `npm run records:verify`: checks every record, prints what it found, and returns 1 if there is a fault. */
export async function run(): Promise<number> {
  const { recordCount, chainCount, erasedCount, cleanedUpCount, faults } = await verifyRecords(store());
  await store().close();
  console.log(`Records: ${recordCount}, of erased viewers: ${erasedCount}`);
  console.log(`Chains: ${chainCount}, removed by retention: ${cleanedUpCount}`);
  for (const fault of faults) console.error(describe(fault));
  console.log(faults.length === 0 ? "No record was changed or removed." : `Faults: ${faults.length}`);
  return faults.length === 0 ? 0 : 1;
}

function describe({ kind, writer, seq }: Fault): string {
  return `${seq === null ? "Chain" : `Record ${seq} of chain`} ${writer}: ${faultTexts[kind]}`;
}
