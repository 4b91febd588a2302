import "server-only";
import { type Logger, pino } from "pino";
import type { ProblemCode } from "@/lib/domain/problems";
import { env } from "@/lib/server/config/env";

/** Everything a log line may hold. Nothing here is personal, secret, or text of the upstream. */
type LogFields = Readonly<{
  event: "problem" | "suspicious-figure" | "upstream-retry" | "sign-in-failed" | "csp-violation";
  requestId?: string;
  code?: ProblemCode;
  status?: number;
  /** Class and code of an error, never its message: that may quote an answer or an address. */
  causeName?: string | undefined;
  causeCode?: string | undefined;
  figure?: string;
  directive?: string;
}>;

let logger: Logger | undefined;

/** Writes one JSON line. Fields are an allow-list by type. */
export function log(level: "info" | "warn" | "error", fields: LogFields): void {
  logger ??= pino({ level: env().LOG_LEVEL, base: null });
  logger[level](fields);
}

/** What may be said of an error in the log. */
export function causeFields(cause: unknown): Pick<LogFields, "causeName" | "causeCode"> {
  if (!(cause instanceof Error)) return {};
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : undefined;
  return { causeName: cause.name, causeCode: code };
}
