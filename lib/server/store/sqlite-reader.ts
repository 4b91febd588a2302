import "server-only";
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  DummyDriver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import { within } from "@/lib/server/operation/within";

/** As PostgreSQL's, so that a query that never ends doesn't keep the next ones waiting. */
const queryTimeoutMs = 30_000;
/** Rows arrive in parts, because nothing else runs while a part is unpacked. */
const rowsPerPart = 500;

/**
 * What the thread runs: it answers a query, and then every `null`, with the next part of the query's rows. It's a text, since
 * a bundler would leave out a file.
 */
const program = `
  const { DatabaseSync } = require("node:sqlite");
  const { parentPort, workerData } = require("node:worker_threads");
  let database, rest;
  function nextPart(query) {
    database ??= new DatabaseSync(workerData.file, { readOnly: true, timeout: 2_000 });
    if (query !== null) rest = database.prepare(query.sql).iterate(...query.parameters);
    const rows = [];
    while (rows.length < workerData.rowsPerPart) {
      const { done, value } = rest.next();
      if (done) break;
      rows.push(value);
    }
    return rows;
  }
  parentPort.on("message", (query) => {
    try {
      parentPort.postMessage({ rows: nextPart(query) });
    } catch (error) {
      parentPort.postMessage({ error });
    }
  });
`;

type Reply = Readonly<{ rows: readonly never[] } | { error: unknown }>;

/**
 * Kysely's dialect for long queries of a SQLite file that exists. `node:sqlite` lets nothing else run in its thread, so they
 * run in a thread of their own, one after the other. They can't change anything, and there are no transactions.
 */
export function sqliteReaderDialect(file: string): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new ReaderDriver(file),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class ReaderDriver extends DummyDriver {
  readonly #file: string;
  #thread: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(file: string) {
    super();
    this.#file = file;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return {
      executeQuery: (query) => {
        const turn = this.#last.then(() => this.#execute(query));
        this.#last = turn.catch(() => undefined);
        return turn;
      },
      streamQuery() {
        throw new Error("Long queries return their rows together.");
      },
    };
  }

  override async destroy(): Promise<void> {
    await this.#stop();
  }

  async #execute({ sql, parameters }: CompiledQuery): Promise<QueryResult<never>> {
    const rows: never[] = [];
    for (let query: Readonly<{ sql: string; parameters: readonly unknown[] }> | null = { sql, parameters }; ; ) {
      const reply = await this.#ask(query);
      if ("error" in reply) throw reply.error;
      rows.push(...reply.rows);
      if (reply.rows.length < rowsPerPart) return { rows };
      query = null;
    }
  }

  async #ask(query: object | null): Promise<Reply> {
    // Without what the process itself was told to load first.
    const options = { eval: true, execArgv: [], workerData: { file: this.#file, rowsPerPart } };
    this.#thread ??= new Worker(program, options);
    const thread = this.#thread;
    // Only a query keeps the process alive.
    thread.ref();
    try {
      const answered = once(thread, "message");
      thread.postMessage(query);
      const [reply] = await within(answered, queryTimeoutMs);
      thread.unref();
      return reply;
    } catch (thrown) {
      // Not awaited: SQLite can't be interrupted, so the thread ends once its query does. The next query gets another thread.
      void this.#stop();
      throw thrown;
    }
  }

  async #stop(): Promise<void> {
    const thread = this.#thread;
    this.#thread = null;
    await thread?.terminate();
  }
}
