import "server-only";
import { epochMs } from "@/lib/domain/units";
import { subjectAt } from "@/lib/server/embed/consume-launch";
import { embedHosts } from "@/lib/server/embed/hosts";
import { identityOf } from "@/lib/server/sign-in/sign-in";
import { updateEnded } from "@/lib/server/sign-in/sign-in-rows";
import type { Store } from "@/lib/server/store/store";

/**
 * Ends every sign-in of people, for operators, also in the frames of hosts. Each instance of the app notices within seconds.
 *
 * @param subs - The people's `sub` at the identity provider, or at a host that names them.
 * @returns How many sign-ins have ended.
 */
export async function endSignIns({ db, ready }: Store, subs: readonly string[]): Promise<number> {
  await ready();
  const now = epochMs(Date.now());
  const hosts = embedHosts().map(({ id }) => id);
  const subjects = subs.flatMap((sub) => [identityOf(sub), ...hosts.map((host) => subjectAt(host, sub))]);
  const ended = await Promise.all(subjects.map((subject) => updateEnded(db, { subject }, "operator", now)));
  return ended.flat().length;
}
