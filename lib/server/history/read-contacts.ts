import "server-only";
import type { ContactWords } from "@/lib/contract/history";
import { includesRole } from "@/lib/domain/access/role";
import { contactsBefore } from "@/lib/domain/history/contacts";
import { dayMs, epochMs } from "@/lib/domain/units";
import { contactWords } from "@/lib/presentation/history/contact-words";
import type { ViewerAccess } from "@/lib/server/access/viewer-access";
import { env } from "@/lib/server/config/env";
import { causeFields, log } from "@/lib/server/operation/log";
import { actorSubject } from "@/lib/server/records/look";
import { anyLook, type LookFilter, searchLooks } from "@/lib/server/records/search";
import { subjectsOf } from "@/lib/server/records/subject";
import { askStore } from "@/lib/server/store/ask-store";

const daysMax = 30;
/** Enough for a viewer whom somebody looks up every few hours. */
const looksMax = 300;

/**
 * When a viewer was looked up before, in words; only a lead reads by whom. `null` if the record can't be searched, or not soon, because
 * the rest of the history doesn't depend on it.
 */
export async function readContacts({ actor, lookup, requestId }: ViewerAccess): Promise<ContactWords | null> {
  const now = Date.now();
  // Records that retention has removed say nothing.
  const days = Math.min(daysMax, env().RECORD_RETENTION_DAYS);
  const agent = actorSubject(actor);
  try {
    const filter: LookFilter = {
      ...anyLook,
      ...{ fromMs: now - days * dayMs, action: "look-up" },
      subjectHashes: subjectsOf(lookup).map(({ hash }) => hash),
    };
    const rows = await askStore((db) => searchLooks(db, filter, { limit: looksMax, before: null }));
    const looks = rows.map((row) => ({ agent: row.actorSubject, agentName: row.actorName, at: epochMs(row.atMs) }));
    return contactWords(contactsBefore(looks, agent, epochMs(now)), {
      ...{ agent, now: epochMs(now), days, isCut: rows.length === looksMax },
      mayReadNames: includesRole(actor.role, "lead"),
    });
  } catch (thrown) {
    log("warn", { event: "record-search-failed", requestId, ...causeFields(thrown) });
    return null;
  }
}
