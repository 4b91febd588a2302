import "server-only";
import { epochMs } from "@/lib/domain/units";
import { identityOf } from "@/lib/server/sign-in/sign-in";
import { updateEnded } from "@/lib/server/sign-in/sign-in-rows";
import type { Store } from "@/lib/server/store/store";

/**
 * Ends every sign-in of people, for operators. Each instance of the app notices within seconds.
 *
 * @param subs - The people's `sub` at the identity provider.
 * @returns How many sign-ins have ended.
 */
export async function endSignIns({ db, ready }: Store, subs: readonly string[]): Promise<number> {
  await ready();
  const now = epochMs(Date.now());
  const ended = await Promise.all(subs.map((sub) => updateEnded(db, { subject: identityOf(sub) }, "operator", now)));
  return ended.flat().length;
}
