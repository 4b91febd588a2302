import { isTechnicalFailure } from "@/lib/domain/sessions/outcome";
import type { Session } from "@/lib/domain/sessions/session";

/** The family of a refusal, by its errors; `null` when the code map has none of them. */
export type FamilyOf = (errors: readonly string[]) => string | null;

/** From this share of the failures with an error on, those that look refused are. */
const mostly = 0.8;

/**
 * The failures that Conviva calls technical but an account rule caused: it knows a rule only if somebody configured it.
 * A code of the code map and a licence server's 401 or 403 look refused. They count if four in five failures with an
 * error do, so that an odd code among real faults changes nothing, or if the same family is marked elsewhere.
 */
export function unmarkedRefusals(
  bad: readonly Session[],
  refused: readonly Session[],
  familyOf: FamilyOf,
): readonly Session[] {
  const failures = bad.filter(({ outcome, errors }) => isTechnicalFailure(outcome) && errors.length > 0);
  const looking = failures.filter(({ errors }) => familyOf(errors) !== null || errors.some(isLicenceRefusal));
  if (looking.length >= 2 && looking.length >= failures.length * mostly) return looking;
  const marked = new Set(refused.map(({ errors }) => familyOf(errors)));
  return looking.filter(({ errors }) => {
    const family = familyOf(errors);
    return family !== null && marked.has(family);
  });
}

/** "DRM license request failed: HTTP 403": who may not watch gets no licence. A licence server that is down says 5xx. */
function isLicenceRefusal(error: string): boolean {
  return (
    /licen[cs]e|\bdrm|widevine|fairplay|playready/i.test(error) &&
    /(?<!\d)40[13](?!\d)|forbidden|unauthori[sz]ed/i.test(error)
  );
}
