import "server-only";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { env } from "@/lib/server/config/env";
import { type HostSecret, hostCatalogue, hostKinds } from "@/lib/server/embed/host-catalogue";
import { keyFault, keySetUrlFault, originFault, repeated } from "@/lib/server/embed/host-faults";

const key = z
  .looseObject({ kty: z.string(), kid: z.string().min(1) })
  .superRefine((jwk, { addIssue }) => report(addIssue, keyFault(jwk)));

const host = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, "lower case, digits and hyphens, 40 characters at most"),
    kind: z.enum(hostKinds),
    name: z.string().trim().min(1).max(60).optional(),
    origins: z.array(z.string().superRefine((text, { addIssue }) => report(addIssue, originFault(text)))).min(1),
    trust: z.enum(["people", "frame"]),
    jwks: z.strictObject({ keys: z.array(key).min(1) }).optional(),
    jwksUrl: z
      .string()
      .superRefine((text, { addIssue }) => report(addIssue, keySetUrlFault(text)))
      .optional(),
    audience: z.string().min(1).optional(),
    consumerSecret: z.string().min(16, "must have at least 16 characters").optional(),
  })
  .superRefine((entry, { addIssue }) => {
    for (const fault of entryFaults(entry)) addIssue(fault);
  })
  .transform(({ name, ...entry }) => ({ ...entry, name: name ?? entry.id }));

/** A page that may frame the desk, or a CRM with several, and how it launches it. */
export type EmbedHost = Readonly<z.infer<typeof host>>;

type Entry = Omit<EmbedHost, "name">;

function entryFaults(entry: Entry): readonly string[] {
  const { kind, trust, jwks, jwksUrl, origins } = entry;
  const { launch, needs } = hostCatalogue[kind];
  const given: Readonly<Record<HostSecret, boolean>> = {
    keys: jwks !== undefined || jwksUrl !== undefined,
    audience: entry.audience !== undefined,
    consumerSecret: entry.consumerSecret !== undefined,
  };
  const names: Readonly<Record<HostSecret, string>> = {
    ...same(["audience", "consumerSecret"]),
    keys: "jwks or jwksUrl",
  };
  const secrets = Object.keys(given) as HostSecret[];
  const isTrusted = trust === "people";
  return [
    ...repeated(origins).map((origin) => `origins has ${origin} twice`),
    ...repeated((jwks?.keys ?? []).map(({ kid }) => kid)).map((kid) => `jwks has the kid "${kid}" twice`),
    ...(jwks !== undefined && jwksUrl !== undefined ? ["has both jwks and jwksUrl"] : []),
    ...(isTrusted && launch === null ? [`a ${kind} host has no signed launch, so its trust must be "frame"`] : []),
    ...secrets
      .filter((secret) => given[secret] && !needs.includes(secret))
      .map((secret) => `a ${kind} host can't have ${names[secret]}`),
    ...needs
      .filter((secret) => !given[secret] && (isTrusted || needs.some((other) => given[other])))
      .map((secret) => `a ${kind} host needs ${names[secret]}`),
  ];
}

function same<Name extends string>(names: readonly Name[]): Readonly<Record<Name, Name>> {
  return Object.fromEntries(names.map((name) => [name, name])) as Record<Name, Name>;
}

function report(addIssue: (message: string) => void, fault: string | null): void {
  if (fault !== null) addIssue(fault);
}

/**
 * Reads the list of hosts.
 *
 * @param text - JSON.
 * @throws {Error} Names every entry that is invalid, and why, but no secrets.
 */
export function parseHosts(text: string): readonly EmbedHost[] {
  const entries = z.array(z.unknown()).safeParse(parseJson(text));
  if (!entries.success) throw invalid(["must be a JSON list of hosts"]);
  const parsed = entries.data.map((entry) => host.safeParse(entry));
  const faults = parsed.flatMap(({ error }, index) =>
    (error?.issues ?? []).map(({ path, message }) =>
      [nameOf(entries.data[index], index), ...place(path), message].join(": "),
    ),
  );
  const hosts = parsed.flatMap(({ data }) => (data === undefined ? [] : [data]));
  const twice = repeated(hosts.map(({ id }) => id)).map((id) => `host "${id}": is listed twice`);
  if (faults.length + twice.length > 0) throw invalid([...faults, ...twice]);
  return hosts;
}

function place(path: readonly PropertyKey[]): readonly string[] {
  return path.length === 0 ? [] : [path.map(String).join(".")];
}

/** An entry by its ID, or by its place if that isn't one. */
function nameOf(entry: unknown, index: number): string {
  const named = z.object({ id: z.string().max(40) }).safeParse(entry);
  return named.success ? `host "${named.data.id}"` : `host ${index + 1}`;
}

function invalid(lines: readonly string[]): Error {
  return new Error(`EMBED_HOSTS_FILE is not valid:\n${lines.map((line) => `  ${line}`).join("\n")}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

let cached: readonly EmbedHost[] | undefined;

/** The hosts of this installation, read once per process; none if there is no file. */
export function embedHosts(): readonly EmbedHost[] {
  cached ??= readHosts(env().EMBED_HOSTS_FILE);
  return cached;
}

function readHosts(file: string | undefined): readonly EmbedHost[] {
  if (file === undefined) return [];
  try {
    return parseHosts(readFileSync(file, "utf8"));
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown) {
      throw new Error("EMBED_HOSTS_FILE can't be read", { cause: thrown });
    }
    throw thrown;
  }
}

/** A host by its ID; `null` if there is none. */
export function hostOf(id: string): EmbedHost | null {
  return embedHosts().find((known) => known.id === id) ?? null;
}

/**
 * The origins that may frame the desk: those of the host that an address or a form names.
 *
 * @param ids - Without any, the page says only that a host is missing, and every host may show that. Nobody may frame a page
 *   that names several or an unknown one.
 */
export function frameAncestors(ids: readonly string[]): readonly string[] {
  const [id, ...more] = ids;
  if (id === undefined) return [...new Set(embedHosts().flatMap(({ origins }) => origins))];
  return more.length > 0 ? [] : (hostOf(id)?.origins ?? []);
}
