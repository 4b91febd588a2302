import "server-only";
import { type Logger, pino } from "pino";
import type { ProblemCode } from "@/lib/domain/problems";
import { env } from "@/lib/server/config/env";
import type { LaunchFault } from "@/lib/server/embed/launch-refused";

/** The fields that a log line can have. None of them is personal, secret or text from Conviva. */
type LogFields = Readonly<{
  event:
    | "problem"
    | "suspicious-figure"
    | "upstream-retry"
    | "sign-in-failed"
    | "logout-token-refused"
    | "launch-refused"
    | "csp-violation"
    | "record-spooled"
    | "record-replayed"
    | "record-torn"
    | "record-search-failed"
    | "export-broke-off"
    | "upkeep-failed"
    | "shutting-down"
    | "requests-cut-off"
    | "disk-almost-full"
    | "store-unavailable";
  requestId?: string;
  code?: ProblemCode;
  /** Why a launch was refused. */
  fault?: LaunchFault;
  status?: number;
  /** An error's class and code, never its message, which may quote an answer or an IP address. */
  causeName?: string | undefined;
  causeCode?: string | undefined;
  figure?: string;
  usedPercent?: number;
  directive?: string;
  /** What an operator should do. Always the same text for an event. */
  msg?: string;
}>;

let logger: Logger | undefined;

/** Writes one line of JSON. The type of `fields` is the allow-list. */
export function log(level: "info" | "warn" | "error", fields: LogFields): void {
  logger ??= pino({ level: env().LOG_LEVEL, base: null });
  logger[level](fields);
}

/** The fields that describe an error in the log; empty for anything that isn't an `Error`. */
export function causeFields(cause: unknown): Pick<LogFields, "causeName" | "causeCode"> {
  if (!(cause instanceof Error)) return {};
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : undefined;
  return { causeName: cause.name, causeCode: code };
}
