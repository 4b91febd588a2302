import { existsSync, readFileSync } from "node:fs";
import { chromium } from "playwright";
import { CommandError, runCommand } from "./run-command.mjs";

/** The headless shell first: it opens a window in a fraction of the time, and every test opens one. */
const usualPlaces = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** Where a Chromium is: as named by `CHROMIUM_PATH`, the system's, or Playwright's own; null when there is none. */
export function findBrowser(): string | null {
  const { CHROMIUM_PATH } = process.env;
  const places = CHROMIUM_PATH ? [CHROMIUM_PATH] : [...usualPlaces, chromium.executablePath()];
  return places.find((place) => existsSync(place)) ?? null;
}

/**
 * Installs a Chromium: from the system's packages on Debian as root, else Playwright's own.
 *
 * @throws {Error} Saying what to do by hand.
 */
export async function installBrowser(onLine: (line: string) => void): Promise<void> {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) throw new Error(`CHROMIUM_PATH names ${CHROMIUM_PATH}, which is not there.`);
  const failures: string[] = [];
  const fromDebian = [installFromDebian("chromium-headless-shell"), installFromDebian("chromium")];
  for (const attempt of [...(isDebianRoot() ? fromDebian : []), installFromPlaywright]) {
    try {
      await attempt(onLine);
      if (findBrowser()) return;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      failures.push(`${error.output.trimEnd()}\n${error.message}`);
    }
  }
  const remedy =
    "No Chromium was found and none could be installed. Install one, or set CHROMIUM_PATH to where it is.";
  throw new Error([...failures, remedy].join("\n\n"));
}

function installFromDebian(name: string): (onLine: (line: string) => void) => Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const patience = ["-o", "DPkg::Lock::Timeout=600"];
  return async (onLine) => {
    await runCommand("apt-get", ["update", ...patience], { env, onLine });
    await runCommand("apt-get", ["install", "-y", "--no-install-recommends", ...patience, name], { env, onLine });
  };
}

async function installFromPlaywright(onLine: (line: string) => void): Promise<void> {
  await runCommand(process.execPath, ["node_modules/playwright/cli.js", "install", "chromium"], { onLine });
}

/** Debian alone: elsewhere the package of that name may be an empty one. */
function isDebianRoot(): boolean {
  const release = "/etc/os-release";
  return process.getuid?.() === 0 && existsSync(release) && /^ID=debian$/m.test(readFileSync(release, "utf8"));
}
