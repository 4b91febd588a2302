import type { Verdict } from "@/lib/domain/answer/verdict/verdict";
import { classOf } from "@/lib/domain/sessions/classified-session";
import { defaultThresholds } from "@/lib/domain/thresholds";
import type { WireSession } from "@/lib/server/conviva/wire-sessions";
import { textTable } from "../text-table.ts";
import type { Break } from "./break.ts";

/** "device high (clear) → title low (rival)" */
export function sentenceOf({ before, after }: Break): string {
  return `${verdictWords(before.verdict)} → ${verdictWords(after)}`;
}

/** The answer before and after, and a line for each session, the added ones marked. */
export function tableOf({ before, after, added }: Break): string {
  const rows = [...before.read.map(rowOf), ...added.map((one) => ["+", ...rowOf(one).slice(1)])];
  const subjects = [before.verdict, after].map(({ subject }) => subject?.value ?? "nothing named").join(" → ");
  return `${textTable(["", "start", "player", "device", "app", "provider", "CDN", "title", "went"], rows)}\n  ${verdictWords(before.verdict)} → ${verdictWords(after)}; ${subjects}`;
}

function rowOf({ session }: WireSession): readonly string[] {
  const { deviceName, appVersion, isp, cdn, asset } = session.texts;
  const known = [deviceName, appVersion, isp, cdn, asset].map((text) => text?.slice(0, 24) ?? "?");
  const went = `${classOf(session, defaultThresholds)}: ${session.outcome} ${session.errors[0]?.slice(0, 30) ?? ""}`;
  return ["", new Date(session.startedAt).toISOString().slice(5, 19), session.clientId.slice(-6), ...known, went];
}

function verdictWords({ id, confidence, reason, unknown }: Verdict): string {
  return [id, confidence, `(${reason ?? unknown})`].filter((word) => word !== null).join(" ");
}
