import "server-only";
import { type Dialect, PostgresDialect } from "kysely";
import { Pool, types } from "pg";

const int8 = 20;

/**
 * Kysely's dialect for PostgreSQL. It connects at the first query, and again after a failure.
 *
 * @param connectionsMax - The most connections of this process.
 */
export function postgresDialect(url: string, connectionsMax: number): Dialect {
  const pool = new Pool({
    connectionString: url,
    max: connectionsMax,
    connectionTimeoutMillis: 2_000,
    // Finds out that the server is gone within minutes, and has a server that isn't gone drop what nobody waits for.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    statement_timeout: 30_000,
    // A server that hangs doesn't keep to its own timeout.
    query_timeout: 32_000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: "viewer-desk",
    // Times and counts are below 2^53; by default, `pg` returns 8-byte integers as texts.
    types: { getTypeParser: (oid, format) => (oid === int8 ? Number : types.getTypeParser(oid, format)) },
  });
  // An idle connection that breaks is replaced. Without a listener, the error would end the process.
  pool.on("error", () => undefined);
  // A connection whose query is still waiting would make the next one wait behind it. One that is ending isn't used again.
  pool.on("release", (_error, client) => {
    if (Reflect.get(client, "_activeQuery") !== null) void client.end();
  });
  return new PostgresDialect({ pool });
}
