// Runs on any Node version, before the dependencies are installed, so it must not import packages.
import { spawnGroup } from "./child-processes.mjs";

/** Thrown when a program can't be started or fails. `output` is everything it printed. */
export class CommandError extends Error {
  /**
   * @param {string} message
   * @param {string} output
   */
  constructor(message, output) {
    super(message);
    this.name = "CommandError";
    this.output = output;
  }
}

/**
 * Runs a program and collects its output.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, onLine?: (line: string) => void }} [options]
 * @returns {Promise<string>} Stdout and stderr, in the order they arrived.
 * @throws {CommandError} If the program can't be started or its exit code isn't 0.
 */
export function runCommand(command, args, { env = process.env, onLine = () => {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawnGroup(command, args, { env });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (chunk) => {
        output += chunk;
        for (const line of chunk.split("\n")) if (line.trim()) onLine(line.trim());
      });
    }
    const commandLine = [command.split("/").at(-1), ...args].join(" ");
    child.once("error", (error) =>
      reject(new CommandError(`${commandLine} could not be started: ${error.message}`, output)),
    );
    child.once("close", (code, signal) => {
      if (code === 0) resolve(output);
      else reject(new CommandError(`${commandLine} exited with ${signal ?? code}`, output));
    });
  });
}

/**
 * Prints an error to stderr, together with the output of the program that failed, if any.
 *
 * @param {unknown} error
 */
export function reportFailure(error) {
  if (error instanceof CommandError) console.error(`\n${error.output.trimEnd()}\n\n${error.message}`);
  else console.error(error instanceof Error ? error.message : error);
}
