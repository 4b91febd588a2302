import path from "node:path";
import { defineConfig } from "playwright/test";
import { appOrigin, crmOrigin, testPorts } from "./demo/demo-ports.ts";
import { findBrowser } from "./scripts/browser.ts";

const ports = testPorts(process.env);
const isContinuousIntegration = Boolean(process.env.CI);
const executablePath = findBrowser();

/**
 * These would fail any test that runs at the same time: after a 429, the app pauses all calls to Conviva, and what can't be
 * recorded isn't shown.
 */
const alone = /(upstream-limits|record-unavailable)\.spec\.ts/;

/**
 * Chromium takes the last switch of a name, so this repeats what Playwright switches off. The last two are pages of the
 * address bar, which a full Chromium loads for every window: half a second of processor time for each test.
 */
const disabledFeatures = [
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "ThirdPartyStoragePartitioning",
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
];

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  workers: 2,
  fullyParallel: true,
  forbidOnly: isContinuousIntegration,
  // A test that needs a retry has a cause. Find it.
  retries: 0,
  timeout: 60_000,
  // Longer than any timeout of the app in these tests (see scripts/serve-for-tests.ts).
  expect: { timeout: 12_000 },
  // Ends a hanging run early enough for it to write its report.
  globalTimeout: isContinuousIntegration ? 40 * 60_000 : 0,
  reporter: "list",
  metadata: {
    simulator: `http://127.0.0.1:${ports.simulator}`,
    identity: `http://127.0.0.1:${ports.identity}`,
    crm: crmOrigin(ports),
    // As in scripts/serve-for-tests.ts.
    data: path.join(import.meta.dirname, ".data/e2e/data"),
    crmKey: path.join(import.meta.dirname, ".data/e2e/crm-key.json"),
  },
  use: {
    baseURL: appOrigin(ports),
    // Wide enough for every column. Tests of narrower layouts set their own viewport.
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "America/New_York",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox",
        `--disable-features=${disabledFeatures.join(",")}`,
        "--disable-quic",
        "--disable-background-networking",
        "--no-first-run",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "setup", testMatch: /.*\.setup\.ts/ },
    { name: "chromium", dependencies: ["setup"], testIgnore: [alone, /\/full\//] },
    { name: "alone", dependencies: ["chromium"], testMatch: alone, workers: 1 },
  ],
  webServer: {
    // `exec` replaces the shell, so that the servers notice when this process is gone.
    command: `exec "${process.execPath}" scripts/serve-for-tests.ts`,
    wait: { stdout: /are ready/ },
    timeout: 60_000,
    stdout: "ignore",
    stderr: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
  },
});
