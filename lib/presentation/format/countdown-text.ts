import { counted } from "@/lib/presentation/format/counted";

/** "Try again in 12 seconds". */
export function countdownText(secondsLeft: number): string {
  return `Try again in ${counted(secondsLeft, "second")}`;
}
