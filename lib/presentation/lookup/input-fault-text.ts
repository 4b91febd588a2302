import type { InputFault } from "@/lib/domain/problems";
import { sampleFaultTexts } from "@/lib/presentation/explore/sample-faults";
import { noteFaultTexts } from "@/lib/presentation/hand-over/note-faults";
import { lookupFaultTexts } from "@/lib/presentation/lookup/lookup-faults";
import { parameterFaultTexts } from "@/lib/presentation/lookup/parameter-faults";
import { rangeFaultTexts } from "@/lib/presentation/lookup/range-faults";

const texts: Readonly<Record<InputFault, string>> = {
  ...lookupFaultTexts,
  ...rangeFaultTexts,
  ...parameterFaultTexts,
  ...noteFaultTexts,
  ...sampleFaultTexts,
};

/** What is wrong with an agent's input, as a sentence that says how to correct it. */
export function inputFaultText(fault: InputFault): string {
  return texts[fault];
}
