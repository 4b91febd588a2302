import { defineConfig } from "playwright/test";
import base from "./playwright.config.ts";

/** What only `npm run test:full` runs: the tests of `e2e/full`, and whatever needs other browsers or servers. */
export default defineConfig({
  ...base,
  projects: [
    { name: "setup", testMatch: /.*\.setup\.ts/ },
    { name: "matrix", dependencies: ["setup"], testMatch: /full\/page-states\.spec\.ts/ },
  ],
});
