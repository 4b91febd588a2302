import type { Note } from "@/lib/presentation/note/note";
import type { NoteSession } from "@/lib/presentation/note/note-session";

/**
 * A note for machines. It always has all of these keys, in this order; `null` means unknown or withheld:
 *
 * - `form` ("internal", "public"), `length` ("short", "full"), `language` of the texts (BCP 47)
 * - `viewerKind` ("viewerId", "viewerIp"), `viewer` (masked in the public form)
 * - `from`, `to`, `asOf` (ISO 8601, UTC), `zone` (IANA), `range` (for people)
 * - `verdictId`, `verdict`, `confidenceId`, `confidence`, `reasonId`, `reason`, `headline`
 * - `sideId` ("viewer", "provider", "ours"), `side` (`null` also where the verdict says it)
 * - `firstAt`, `lastAt` (ISO 8601): when the attempts behind the verdict began, the failing ones if any; `failed`: how
 *   many of them failed, had trouble or were blocked
 * - `sharedErrors`, `sharedApp`, `sharedSystem`: what the failing ones have in common
 * - `evidence`, `against`: `id`, `text`, `sessionIds` (`null` in the public form)
 * - `incidents`, newest first, in the full note: `startedAt` (ISO 8601), `text`
 * - `others`, `afterwards` (what a watch for a new attempt says); `saidLanguage`, `said` (the suggested wording);
 *   `handOver` (`null` unless it's quoted): `writtenAt` (ISO 8601), `text`; `done`, `next`: `id`, `text`
 * - `sessions`: `id` (`null` in the public form), `startedAt` (ISO 8601), `started`, `outcomeId`, `outcome`, `title`,
 *   `device`, `app`, `system`, `network`, `cdn`, `measured`, `errors`
 * - `limits`, `link` (`null` in the public form)
 *
 * An ID is from one of our catalogues. A text is for people and can change with the phrase book.
 */
export function noteJson(note: Note): string {
  const { form, length, language, isAddress, viewer, from, to, asOf, zone, range } = note;
  const { verdict, confidence, reason, headline, facts, against, incidents, others, said, done, next } = note;
  const { side, attempts, shared } = note;
  const ordered = {
    ...{ form, length, language },
    ...{ viewerKind: isAddress ? "viewerIp" : "viewerId", viewer },
    ...{ from, to, asOf, zone, range },
    ...{ verdictId: verdict.id, verdict: verdict.text },
    ...{ confidenceId: confidence?.id ?? null, confidence: confidence?.text ?? null },
    ...{ reasonId: reason?.id ?? null, reason: reason?.text ?? null, headline },
    ...{ sideId: side?.id ?? null, side: side?.text ?? null },
    ...{ firstAt: attempts?.first ?? null, lastAt: attempts?.last ?? null, failed: attempts?.failed ?? 0 },
    ...{ sharedErrors: shared.errors, sharedApp: shared.app, sharedSystem: shared.system },
    evidence: facts.map(({ id, text, sessionIds }) => ({ id, text, sessionIds })),
    against: against.map(({ id, text, sessionIds }) => ({ id, text, sessionIds })),
    incidents: incidents.map(({ startedAt, text }) => ({ startedAt, text })),
    ...{ others, afterwards: note.afterwards, saidLanguage: said.language, said: said.text },
    handOver: note.handOver,
    done: done.map(({ id, text }) => ({ id, text })),
    next: next.map(({ id, text }) => ({ id, text })),
    sessions: note.sessions.map(orderedSession),
    ...{ limits: [...note.caveats, ...note.limits], link: note.link },
  };
  return JSON.stringify(ordered, null, 2);
}

function orderedSession({ id, startedAt, started, outcome, ...rest }: NoteSession) {
  const { title, device, app, system, network, cdn, measured, errors } = rest;
  return {
    ...{ id, startedAt, started, outcomeId: outcome.id, outcome: outcome.text },
    ...{ title, device, app, system, network, cdn, measured, errors },
  };
}
