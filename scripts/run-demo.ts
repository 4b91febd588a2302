import path from "node:path";
import { appOrigin, crmOrigin, type DemoPorts, demoPorts, demoPortVariables } from "../demo/demo-ports.ts";
import { people } from "../demo/people.ts";
import { campus, household, stories } from "../simulator/stories.ts";
import { buildApp, isBuildCurrent } from "./app-build.ts";
import { exitWithChildren } from "./child-processes.mjs";
import { startServices } from "./demo-services.ts";
import { assertPortsFree } from "./free-ports.ts";
import { runStep } from "./progress.mjs";
import { reportFailure } from "./run-command.mjs";

const root = path.dirname(import.meta.dirname);

try {
  const ports = demoPorts(process.env);
  await assertPortsFree(ports, demoPortVariables);
  if (!isBuildCurrent(root)) await runStep("Building the app (next build)", (setDetail) => buildApp(root, setDetail));
  await runStep("Starting the simulator, identity provider, app and demo CRM", () =>
    startServices(root, ports, path.join(root, ".data/demo"), configurationOverride()),
  );
  console.log(welcome(ports));
} catch (error) {
  reportFailure(error);
  await exitWithChildren(1);
}

/** Passes `CONFIG_DIR` on to the app, so that operators can try their own wording and rules in the demo. */
function configurationOverride(): Readonly<Record<string, string>> {
  const { CONFIG_DIR } = process.env;
  return CONFIG_DIR ? { CONFIG_DIR: path.resolve(CONFIG_DIR) } : {};
}

function welcome(ports: DemoPorts): string {
  const featured = [
    stories.badDevice,
    stories.badNetwork,
    stories.badTitle,
    stories.serviceOutage,
    stories.accountLimit,
    stories.retriesThenSuccess,
    stories.liveNow,
    stories.nothingWrong,
    stories.fiveThousand,
    stories.eveningPeaks,
    stories.thirtyThousand,
    stories.loopingDevice,
  ];
  const viewers = [
    ...featured.map(({ viewerId, title }) => [viewerId, title] as const),
    [household.ip, "A household: several viewers share one IP address"] as const,
    [campus.ip, "A campus: 250 viewers share one IP address"] as const,
  ];
  return `
Viewer Desk is running at  ${appOrigin(ports)}
Inside a demo CRM at       ${crmOrigin(ports)}

Sign in as
${table(people.map(({ name, role }) => [name, role]))}

Viewers to try
${table(viewers)}

Press Ctrl-C to stop.`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`).join("\n");
}
