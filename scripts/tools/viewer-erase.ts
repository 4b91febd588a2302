import { createInterface } from "node:readline/promises";
import { checkLookup } from "@/lib/server/lookup/lookup-input";
import { eraseViewer } from "@/lib/server/records/erase-viewer";
import { recorder } from "@/lib/server/records/recorder";
import { store } from "@/lib/server/store/store";

/**
 * `npm run viewer:erase`: erases one viewer. It reads the kind and the viewer from standard input, one per line, because
 * arguments are visible to other users of the machine and stay in the shell's history.
 */
export async function run(): Promise<number> {
  const [kind, value] = await readLines(["viewerId or viewerIp: ", "Viewer ID or IP address: "]);
  if (value === undefined || (kind !== "viewerId" && kind !== "viewerIp")) {
    console.error("Expected two lines: viewerId or viewerIp, then the viewer ID or IP address.");
    return 2;
  }
  const lookup = checkLookup(kind === "viewerId" ? { viewerId: value } : { viewerIp: value });
  // What waits in this machine's spool must be in the database to be erased.
  await recorder().replay();
  const { records, notes, recentLookups } = await eraseViewer(store(), lookup);
  await store().close();
  console.log(`Removed: hand-over notes ${notes}, recent look-ups ${recentLookups}`);
  console.log(`Records whose viewer was blanked: ${records}`);
  console.log(
    "Answers aren't stored. Samples of other viewers leave the memory of each instance within ten minutes.",
  );
  return 0;
}

async function readLines(questions: readonly string[]): Promise<readonly string[]> {
  const input = createInterface({ input: process.stdin, output: process.stderr, terminal: process.stdin.isTTY });
  const lines: string[] = [];
  if (process.stdin.isTTY) {
    for (const question of questions) lines.push(await input.question(question));
  } else {
    for await (const line of input) lines.push(line);
  }
  input.close();
  return lines.map((line) => line.trim());
}
