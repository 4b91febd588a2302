import path from "node:path";
import { appOrigin, demoPorts, demoPortVariables } from "../demo/demo-ports.ts";
import { people } from "../demo/people.ts";
import { household, stories } from "../simulator/stories.ts";
import { buildApp, isBuilt } from "./app-build.ts";
import { endProcess } from "./child-processes.mjs";
import { startServices } from "./demo-services.ts";
import { assertPortsFree } from "./free-ports.ts";
import { step } from "./progress.mjs";
import { reportFailure } from "./run-command.mjs";

const root = path.dirname(import.meta.dirname);

try {
  const ports = demoPorts(process.env);
  await assertPortsFree(ports, demoPortVariables);
  if (!isBuilt(root)) await step("Building the app (next build)", (say) => buildApp(root, say));
  await step("Starting simulator, identity provider and app", () =>
    startServices(root, ports, path.join(root, ".data/demo"), ownConfiguration()),
  );
  console.log(welcome(appOrigin(ports)));
} catch (error) {
  reportFailure(error);
  await endProcess(1);
}

/** So that an operator can try their own words and rules without anything else. */
function ownConfiguration(): Readonly<Record<string, string>> {
  const { CONFIG_DIR } = process.env;
  return CONFIG_DIR ? { CONFIG_DIR: path.resolve(CONFIG_DIR) } : {};
}

function welcome(address: string): string {
  const shown = [
    stories.badDevice,
    stories.badNetwork,
    stories.badTitle,
    stories.serviceOutage,
    stories.accountLimit,
    stories.retriesThenSuccess,
    stories.liveNow,
    stories.nothingWrong,
    stories.fiveThousand,
  ];
  const viewers = [
    ...shown.map(({ viewerId, title }) => [viewerId, title] as const),
    [household.ip, "A household: several viewers behind one address"] as const,
  ];
  return `
Viewer Desk is on  ${address}

Sign in as
${table(people.map(({ name, work }) => [name, work]))}

Viewers to try
${table(viewers)}

Ctrl-C ends it all.`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`).join("\n");
}
