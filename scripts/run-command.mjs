// Runs on the machine's own Node, however old, and before anything is installed: node:* alone.
import { startGroup } from "./child-processes.mjs";

/** A program that did not end well, with all it said. */
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
 * Runs a program to its end and keeps what it says.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, onLine?: (line: string) => void }} [options]
 * @returns {Promise<string>} All it said, on both streams in the order of arrival.
 * @throws {CommandError} When it cannot be started or does not end with 0.
 */
export function runCommand(command, args, { env = process.env, onLine = () => {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = startGroup(command, args, { env });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (chunk) => {
        output += chunk;
        for (const line of chunk.split("\n")) if (line.trim()) onLine(line.trim());
      });
    }
    const named = [command.split("/").at(-1), ...args].join(" ");
    child.once("error", (error) =>
      reject(new CommandError(`${named} could not be started: ${error.message}`, output)),
    );
    child.once("close", (code, signal) => {
      if (code === 0) resolve(output);
      else reject(new CommandError(`${named} ended with ${signal ?? code}`, output));
    });
  });
}

/**
 * Says on stderr why something failed, with the whole output of the program it failed in.
 *
 * @param {unknown} error
 */
export function reportFailure(error) {
  if (error instanceof CommandError) console.error(`\n${error.output.trimEnd()}\n\n${error.message}`);
  else console.error(error instanceof Error ? error.message : error);
}
