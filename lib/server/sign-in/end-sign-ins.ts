import "server-only";
import { createInterface } from "node:readline";
import { LookupError } from "@/lib/domain/problems";
import { signInTexts } from "@/lib/presentation/sign-in/sign-in-texts";
import { subjectOf } from "@/lib/server/sign-in/sign-in";
import { signIns } from "@/lib/server/sign-in/sign-ins";
import { store } from "@/lib/server/store/store";

/**
 * The command `npm run sign-ins:end`. People are read from standard input, one `sub` of the identity provider a line, since
 * arguments are visible to others and stay in the shell's history.
 */
async function endSignIns(): Promise<void> {
  if (process.stdin.isTTY) console.error(signInTexts.whoseToEnd);
  let people = 0;
  let ended = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    const sub = line.trim();
    if (sub === "") continue;
    people += 1;
    ended += await signIns().end({ subject: subjectOf(sub) }, "operator");
  }
  if (people === 0) throw new Error("Nobody was named.");
  process.stdout.write(`Ended: ${ended}\n`);
}

try {
  await endSignIns();
} catch (thrown) {
  const cause = thrown instanceof LookupError ? thrown.cause : thrown;
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
} finally {
  await store().close();
}
