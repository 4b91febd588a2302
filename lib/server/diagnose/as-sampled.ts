import "server-only";
import { type DiagnosedKind, dimensionsOf } from "@/lib/domain/diagnose/diagnosed-dimension";
import type { SampledSession } from "@/lib/domain/diagnose/sampled-session";
import type { Session } from "@/lib/domain/sessions/session";
import { listTexts } from "@/lib/domain/sessions/session-field-catalogue";
import type { WireSession } from "@/lib/server/conviva/wire-sessions";
import { dimensionValues } from "@/lib/server/explore/dimension-values";
import { viewerHashOf } from "@/lib/server/others/viewer-hash";
import { maskIdentifiers } from "@/lib/server/sessions/mask-sessions";

/**
 * Sessions in their order, reduced to what errors are diagnosed with. Viewers are hashes, and viewer IDs and addresses in
 * texts are masked for everybody, also those who may see them: codes and values become parts of URLs.
 *
 * @param kind - What the samples are of: ads have other dimensions.
 * @param sessions - Of all samples together, so that who is in one of them is hidden in the others, too.
 */
export function asSampled(kind: DiagnosedKind, sessions: readonly WireSession[]): readonly SampledSession[] {
  const { sessions: masked, text } = maskIdentifiers(sessions, new Set());
  const dimensions = dimensionsOf(kind);
  const shown = shownTexts(sessions, masked);
  const shownText = (sent: string) => {
    const known = shown.get(sent) ?? text(sent);
    shown.set(sent, known);
    return known;
  };
  return sessions.map(({ wire, session }, at): SampledSession => {
    const sent = dimensionValues(wire);
    const { id, startedAt, outcome } = session;
    return {
      ...{ id, startedAt, outcome, errors: masked[at]?.errors ?? [], viewer: viewerHashOf(session) },
      values: Object.fromEntries(dimensions.map(({ id: name }) => [name, (sent.get(name) ?? []).map(shownText)])),
    };
  });
}

/** What the texts of sessions became when they were masked: most values are among them, and masking takes time. */
function shownTexts(sessions: readonly WireSession[], masked: readonly Session[]): Map<string, string> {
  const shown = new Map<string, string>();
  for (const [at, { session }] of sessions.entries()) {
    for (const { id } of listTexts) {
      const [sent, known] = [session.texts[id], masked[at]?.texts[id] ?? null];
      if (sent !== null && known !== null) shown.set(sent, known);
    }
  }
  return shown;
}
