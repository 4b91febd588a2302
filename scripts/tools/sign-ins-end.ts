import { createInterface } from "node:readline";
import { endSignIns } from "@/lib/server/sign-in/end-sign-ins";
import { store } from "@/lib/server/store/store";

/**
 * `npm run sign-ins:end`: ends every sign-in of a person, such as one who has lost a role. It reads people from standard input,
 * one `sub` of the identity provider per line, because arguments are visible to other users of the machine.
 */
export async function run(): Promise<number> {
  if (process.stdin.isTTY) console.error("The person's sub at the identity provider, then Enter and Ctrl-D:");
  const subs: string[] = [];
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() !== "") subs.push(line.trim());
  }
  if (subs.length === 0) {
    console.error("Nobody was named.");
    return 2;
  }
  const ended = await endSignIns(store(), subs);
  await store().close();
  console.log(`Ended: ${ended}`);
  return 0;
}
