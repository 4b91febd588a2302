import "server-only";
import type { LookAction } from "@/lib/domain/access/recorded-action";
import type { Lookup } from "@/lib/domain/lookup/lookup";
import { LookupError } from "@/lib/domain/problems";
import { formatRangeQuery, type RangeQuery } from "@/lib/domain/time/time-range";
import { minuteMs } from "@/lib/domain/units";
import type { Actor, RequestContext } from "@/lib/server/access/request-context";
import { entryOf, type Findings, type LookFields, placeOf, storable } from "@/lib/server/records/entry";
import { withoutIdentifiers } from "@/lib/server/records/findings";
import { keyedHashes } from "@/lib/server/records/record-keys";
import { recorder } from "@/lib/server/records/recorder";
import { subjectOf } from "@/lib/server/records/subject";

declare const recorded: unique symbol;

/** A recorded intent to see a viewer's data. The data may leave once its outcome is recorded too. */
export type Look = Readonly<{
  fields: LookFields;
  /** The viewer, for what mustn't be recorded; `null` if it's about none, or about several. */
  lookup: Lookup | null;
  /** Aborted when whoever asked has left; `undefined` while a page is rendered. */
  signal: AbortSignal | undefined;
  [recorded]: true;
}>;

/** What somebody is about to do. */
export type LookRequest = Readonly<{
  action: LookAction;
  /** `null` if the action has no range. */
  range: RangeQuery | null;
  /** Why, if the action needs a reason. */
  reason?: string | null;
}>;

/** Requests for the same thing within this time are one look. */
const windowMs = 15 * minuteMs;

/** Who acts, as the record names them: the identity provider and its subject, as in their sign-in. */
export function actorSubject({ subject }: Pick<Actor, "subject">): string {
  return storable(subject);
}

/**
 * Records that somebody is about to see something. Resolves once that is on a disk.
 *
 * @param lookup - The viewer; `null` if it's about none, or about several.
 * @throws {LookupError} `record-unavailable` if it can't be recorded.
 */
export async function beginLook(
  { actor, framed, requestId, signal }: Pick<RequestContext, "actor" | "framed" | "requestId" | "signal">,
  lookup: Lookup | null,
  request: LookRequest,
): Promise<Look> {
  const subject = lookup === null ? null : subjectOf(lookup);
  const { range } = request;
  const fields: LookFields = {
    look_id: lookId(actor, lookup, { ...request, host: framed?.host ?? null }),
    actor_subject: actorSubject(actor),
    actor_name: storable(actor.name),
    role: actor.role,
    team: actor.team === null ? null : storable(actor.team),
    action: request.action,
    reason: request.reason == null ? null : storable(request.reason),
    subject_hash: subject?.hash ?? null,
    subject_key_id: subject?.keyId ?? null,
    range_days: range !== null && "days" in range ? range.days : null,
    range_start_ms: range !== null && "from" in range ? range.from : null,
    range_end_ms: range !== null && "from" in range ? range.to : null,
    request_id: requestId,
    host: placeOf(framed?.host ?? null),
  };
  await recorder().write(entryOf(fields, "intent", null));
  return { fields, lookup, signal } as Look;
}

/**
 * Passes on what was read for a look, once it's recorded that it was. Of several reads, the first one counts, unless a
 * later one knows the verdict.
 *
 * @param findings - What the result says about the viewer. Identifiers in it aren't recorded.
 * @throws {LookupError} `record-unavailable` if it can't be recorded; and what the read throws, which is recorded too.
 */
export async function release<Result>(
  look: Look,
  read: Promise<Result>,
  findings: (result: Result) => Findings,
): Promise<Result> {
  const result = await read.catch(async (thrown: unknown) => {
    await recordFailure(look, thrown);
    throw thrown;
  });
  await recorder().write(entryOf(look.fields, "answered", "ok", withoutIdentifiers(findings(result), look.lookup)));
  return result;
}

async function recordFailure({ fields, signal }: Look, thrown: unknown): Promise<void> {
  // Whoever left was shown nothing, and may be back for the same look. What was thrown depends on where the read was.
  if (signal?.aborted) return;
  await recorder().write(entryOf(fields, "failed", thrown instanceof LookupError ? thrown.code : "internal"));
}

/** The same for the same look on every instance, without asking one another. */
function lookId(
  actor: Actor,
  lookup: Lookup | null,
  { action, range, reason, host }: LookRequest & Readonly<{ host: string | null }>,
): string {
  const content = [
    ...[actorSubject(actor), actor.role, action, reason ?? null],
    lookup === null ? null : [lookup.kind, lookup.account, lookup.value],
    range === null ? null : formatRangeQuery(range),
    Math.floor(Date.now() / windowMs),
    // In a frame, it's a look of its own, so that the record names the host.
    ...(host === null ? [] : [host]),
  ];
  return keyedHashes("look", JSON.stringify(content))[0].hash;
}
