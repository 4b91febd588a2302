// Figure 10: requests that fail while three instances behind nginx are restarted one after the other, again and again.
// Needs a build and nginx. usage: node bench/cluster/rolling-restart.ts [rounds] [requests]
import { readFileSync } from "node:fs";
import path from "node:path";
import { visitor } from "../sign-in/visitor.mjs";
import { startCluster } from "./cluster.ts";
import { lookUp, type Reply, send } from "./look-ups.ts";

const [rounds = 10, requests = 20_000] = process.argv.slice(2).map(Number);
const agents = 8;

const cluster = await startCluster();
try {
  const ada = visitor({ appOrigin: cluster.origin, issuer: cluster.issuer });
  await ada.signIn("ada");
  const cookie = ada.copied();
  const { origin } = cluster;
  let isRestarting = true;
  let sent = 0;
  const failures = new Map<string, number>();
  const note = (what: string, { status, problem }: Reply) => {
    const failure = `${what} ${status} ${problem ?? ""}`;
    if (status !== 200) failures.set(failure, (failures.get(failure) ?? 0) + 1);
  };

  async function agent(): Promise<void> {
    while (isRestarting || sent < requests) {
      // A look-up is two requests; what a page asks for by itself makes up the rest.
      sent += 10;
      note("look-up", await lookUp(origin, cookie));
      for (let at = 0; at < 4; at += 1) {
        note("sign-in", await send(cookie, `${origin}/api/sign-in/remaining`));
        note("recent", await send(cookie, `${origin}/api/recent-lookups`));
      }
    }
  }

  const load = Promise.all(Array.from({ length: agents }, agent));
  const codes = new Set<number | null>();
  for (let round = 0; round < rounds; round += 1) {
    for (const at of cluster.instances.keys()) codes.add(await cluster.restart(at));
  }
  isRestarting = false;
  const sentBefore = sent;
  await load;
  const failed = [...failures.values()].reduce((sum, count) => sum + count, 0);
  for (const [what, count] of failures) console.log(`${what}: ${count}`);
  if (failed > 0) console.log(proxyErrors());
  console.log(`exit codes: ${[...codes].join(", ")}`);
  console.log(
    `Figure 10: ${failed} of ${sent} requests failed, ${sentBefore} of them sent during ${rounds} rolling restarts of ` +
      `${cluster.instances.length} instances`,
  );
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  await cluster.stop();
}

/** What nginx says went wrong, without what was asked for. */
function proxyErrors(): string {
  const lines = readFileSync(path.join(cluster.folder, "nginx-error.log"), "utf8").split("\n");
  const kinds = lines
    .map((line) => /\] \S+ \*\d+ (.+?), client/.exec(line)?.[1])
    .filter((kind) => kind !== undefined);
  const posts = lines.filter((line) => line.includes("POST ") && !line.includes("connect() failed"));
  return [...new Set(kinds), ...posts.map((line) => line.replace(/client: .*request: /, ""))].join("\n");
}
