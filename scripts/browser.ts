import { existsSync, readFileSync } from "node:fs";
import { chromium } from "playwright";
import { CommandError, runCommand } from "./run-command.mjs";

/** The headless shell first: it opens a window in a fraction of the time, and every test opens one. */
const systemPaths = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** Finds a Chromium: `CHROMIUM_PATH` if set, else the system's, else Playwright's. Null if there is none. */
export function findBrowser(): string | null {
  const { CHROMIUM_PATH } = process.env;
  const candidates = CHROMIUM_PATH ? [CHROMIUM_PATH] : [...systemPaths, chromium.executablePath()];
  return candidates.find((candidate) => existsSync(candidate)) ?? null;
}

/**
 * Installs Chromium: with apt if this is Debian and we are root, otherwise with Playwright.
 *
 * @throws {Error} If nothing worked, with instructions for a manual installation.
 */
export async function installBrowser(onLine: (line: string) => void): Promise<void> {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) throw new Error(`CHROMIUM_PATH is ${CHROMIUM_PATH}, but there is no such file.`);
  const failures: string[] = [];
  const fromDebian = [installFromDebian("chromium-headless-shell"), installFromDebian("chromium")];
  for (const install of [...(isDebianRoot() ? fromDebian : []), installFromPlaywright]) {
    try {
      await install(onLine);
      if (findBrowser()) return;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      failures.push(`${error.output.trimEnd()}\n${error.message}`);
    }
  }
  const advice =
    "Chromium was not found and could not be installed. Install it yourself, or set CHROMIUM_PATH to its location.";
  throw new Error([...failures, advice].join("\n\n"));
}

function installFromDebian(name: string): (onLine: (line: string) => void) => Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const waitForLock = ["-o", "DPkg::Lock::Timeout=600"];
  return async (onLine) => {
    await runCommand("apt-get", ["update", ...waitForLock], { env, onLine });
    await runCommand("apt-get", ["install", "-y", "--no-install-recommends", ...waitForLock, name], { env, onLine });
  };
}

async function installFromPlaywright(onLine: (line: string) => void): Promise<void> {
  await runCommand(process.execPath, ["node_modules/playwright/cli.js", "install", "chromium"], { onLine });
}

/** Only Debian's `chromium` package is known to be real; Ubuntu's, for example, only installs a snap. */
function isDebianRoot(): boolean {
  const release = "/etc/os-release";
  return process.getuid?.() === 0 && existsSync(release) && /^ID=debian$/m.test(readFileSync(release, "utf8"));
}
