import "server-only";
import type { z } from "zod";
import { LookupError } from "@/lib/domain/problems";

/** Twelve times the longest lookup: 512 characters, all escaped. */
const bodyBytesMax = 65_536;

/** Whether a request was sent by a plain HTML form. */
export function isForm(request: Request): boolean {
  return mediaType(request) === "application/x-www-form-urlencoded";
}

/**
 * Reads a JSON body. An invalid body is the agent's fault here; anywhere else it's the upstream's.
 *
 * @param invalid - The error to throw for a body that doesn't match.
 * @throws {LookupError} `unsupported-media`, `request-too-large` or `invalid`'s.
 */
export async function parseJsonBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  invalid: (cause: z.ZodError) => LookupError = invalidLookup,
) {
  if (mediaType(request) !== "application/json") throw new LookupError("unsupported-media");
  const parsed = schema.safeParse(parseJson(await readText(request)));
  if (parsed.success) return parsed.data;
  throw invalid(parsed.error);
}

function invalidLookup(cause: z.ZodError): LookupError {
  const pointers = cause.issues.map(({ path }) => `#/${path.join("/")}`);
  return new LookupError("invalid-lookup", { fault: "malformed-body", pointers, cause });
}

/** Reads a form body. @throws {LookupError} `request-too-large`. */
export async function parseFormBody(request: Request): Promise<URLSearchParams> {
  return new URLSearchParams(await readText(request));
}

/**
 * Reads a body as text.
 *
 * @throws {LookupError} `unsupported-media` for an encoded body, `request-too-large` above 64 KiB.
 */
export async function readText(request: Request): Promise<string> {
  if (request.headers.get("content-encoding")) throw new LookupError("unsupported-media");
  // Refused before a byte is read: a body left half read ends its connection, and a proxy's next request with it.
  if (Number(request.headers.get("content-length") ?? 0) > bodyBytesMax) throw new LookupError("request-too-large");
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length > bodyBytesMax) throw new LookupError("request-too-large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function mediaType(request: Request): string {
  return (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}
