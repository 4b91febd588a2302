import type { QueryPairs } from "@/lib/contract/explore";
import { codesOf, failureOf } from "@/lib/domain/diagnose/sampled-session";
import type { Session } from "@/lib/domain/sessions/session";
import { hideIdentifiers, personal } from "@/lib/presentation/format/mask";

type Failed = Pick<Session, "startedAt" | "outcome" | "errors" | "viewerId" | "texts">;

/**
 * What "Diagnose this error" asks, as parameters of the page: who else failed in the same way, with the same code, in the hours
 * around a session. It isn't restricted to the session's title or device, since whether these matter is the question. A
 * code that may name somebody is left out, because it would be in the address.
 *
 * @returns `null` if the session didn't fail.
 */
export function diagnoseSession(session: Failed): QueryPairs | null {
  const failure = failureOf(session);
  if (failure === null) return null;
  const [code] = codesOf(session);
  const names = [session.viewerId, session.texts.ip].filter((name) => name !== null && name !== "");
  const isHarmless = code !== undefined && !isPersonal(code) && !names.some((name) => code.includes(name ?? ""));
  return [
    ["kind", "content"],
    ["at", String(session.startedAt)],
    ["failure", failure],
    ...(isHarmless ? [["code", code] as const] : code === undefined ? [["without-code", "true"] as const] : []),
  ];
}

function isPersonal(text: string): boolean {
  const patterns = [personal.number, personal.key, personal.token, personal.query];
  return hideIdentifiers(text) !== text || patterns.some((pattern) => text.search(pattern) !== -1);
}
