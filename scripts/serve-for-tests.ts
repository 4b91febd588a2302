import { rm } from "node:fs/promises";
import path from "node:path";
import { testPorts, testPortVariables } from "../demo/demo-ports.ts";
import { isBuildCurrent } from "./app-build.ts";
import { exitWithChildren } from "./child-processes.mjs";
import { startServices } from "./demo-services.ts";
import { assertPortsFree } from "./free-ports.ts";
import { reportFailure } from "./run-command.mjs";

const root = path.dirname(import.meta.dirname);
const dataDirectory = path.join(root, ".data/e2e");

/** Short enough for a test to wait until each one expires. */
const timeLimits = {
  CONVIVA_HEADERS_TIMEOUT_MS: "2000",
  CONVIVA_BODY_IDLE_TIMEOUT_MS: "1500",
  CONVIVA_ATTEMPT_TIMEOUT_MS: "3000",
  CONVIVA_LOOKUP_TIMEOUT_MS: "6000",
};

const runner = process.ppid;
setInterval(() => {
  if (process.ppid !== runner) void exitWithChildren(1);
}, 500).unref();

try {
  const ports = testPorts(process.env);
  await assertPortsFree(ports, testPortVariables);
  if (!isBuildCurrent(root)) console.warn("The build is out of date. `npm test` and `npm run demo` rebuild it.");
  await rm(dataDirectory, { recursive: true, force: true });
  await startServices(root, ports, dataDirectory, {
    ...timeLimits,
    // A test keeps the app from recording there.
    DATA_DIR: path.join(dataDirectory, "data"),
  });
  // playwright.config.ts waits for "are ready".
  console.log("Simulator, identity provider, app and demo CRM are ready.");
} catch (error) {
  reportFailure(error);
  await exitWithChildren(1);
}
