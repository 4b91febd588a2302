import { counted } from "@/lib/presentation/format/counted";

/** "Try again in 12 seconds". */
export function countdownText(secondsLeft: number): string {
  return `Try again in ${counted(secondsLeft, "second")}`;
}

/** "1:05", for a countdown that runs next to its words. */
export function minutesAndSeconds(secondsLeft: number): string {
  return `${Math.floor(secondsLeft / 60)}:${String(secondsLeft % 60).padStart(2, "0")}`;
}
