import type { Random } from "../../random.ts";
import { address, hex, uuid } from "./draws.ts";
import { bareWords, technical, vagueWords } from "./error-words.ts";
import { worded } from "./refusal-words.ts";
import type { Service } from "./service.ts";
import type { Family, Session } from "./types.ts";

const harmless: readonly Family[] = ["timeout", "segment", "generic", "decode"];

/** The items of `errors`: what ended the session, what the player retried before, or something that nobody noticed. */
export function errorsOf(random: Random, service: Service, session: Session): readonly unknown[] {
  const { family } = session.outcome;
  if (family === undefined) {
    // Stutter leaves traces in some players' lists.
    const rate = session.wrong && session.outcome.stallMs > 0 ? 0.2 : service.harmlessErrors;
    return random.chance(rate) ? [item(random, service, session, random.pick(harmless))] : [];
  }
  // Some players end without a word.
  if (random.chance(0.02)) return [];
  const repeats = random.pick([1, 1, 1, 2, 3]);
  const own = Array.from({ length: repeats }, () => item(random, service, session, family));
  return random.chance(0.08) ? [item(random, service, session, "generic"), ...own] : own;
}

function item(random: Random, service: Service, session: Session, family: Family): unknown {
  const text = fill(random, service, session, template(random, service, session, family));
  // A bare text has a bare code: neither tells the reason.
  const reason = session.outcome.vague ? "generic" : family;
  const code = `${service.errorPrefix}${1000 + (hashOf(reason) % 9000)}`;
  if (service.errorShape === "code-and-message") return { code, message: text };
  if (service.errorShape === "name-and-description") return { name: code, description: text, is_fatal: true };
  return service.errorPrefix !== "" && random.chance(0.5) ? `${code}: ${text}` : text;
}

/** Codes of a backend are the same for the same reason. */
function hashOf(text: string): number {
  return [...text].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 100_003, 7);
}

function template(random: Random, service: Service, { outcome, attempt }: Session, family: Family): string {
  const bare = random.chance(0.5) ? bareWords : (vagueWords[service.language] ?? bareWords);
  if (outcome.vague || family === "generic") return random.pick(bare);
  const words = worded[family];
  if (!words) return random.pick(technical[family]?.[attempt.device.model.group] ?? bare);
  const inWords = words[service.language];
  // Apps report what the backend sent more often than what the viewer read.
  return random.pick(inWords && random.chance(0.5) ? inWords : (words.code ?? bare));
}

function fill(random: Random, service: Service, { attempt }: Session, text: string): string {
  const host = `${attempt.cdn.toLowerCase().replace(/[^a-z0-9]/g, "")}.cdn.${service.host}`;
  const path = `${hex(random, 6)}/seg_${random.whole(1, 2_400)}.m4s?sid=${hex(random, 12)}`;
  const values: Readonly<Record<string, string>> = {
    id: uuid(random),
    ts: new Date(attempt.at + random.whole(0, 9_000)).toISOString(),
    ip: address(random),
    ms: String(random.whole(8_000, 30_000)),
    code: String(random.whole(100, 99_999)),
    hex: hex(random, 8),
    http: random.pick(["404", "403", "503", "502", "500"]),
    host,
    url: `https://${host}/${path}`,
    service: service.host,
  };
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}
