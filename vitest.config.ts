import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;
/** How many times as often every property is tried; `npm run test:full` sets it. */
const propertyRunsFactor = Number(process.env.PROPERTY_RUNS_FACTOR ?? 1);

export default defineConfig({
  resolve: {
    alias: {
      "@": root,
      // `server-only` throws outside a bundler. Bundlers resolve it to this empty file.
      "server-only": path.join(root, "node_modules/server-only/empty.js"),
    },
  },
  test: {
    include: ["{app,lib,components,simulator,scripts,demo,docs,evals}/**/*.test.{ts,tsx}", "*.test.ts"],
    environment: "node",
    restoreMocks: true,
    globalSetup: "lib/server/store/postgres-server.fixture.ts",
    // Generous, because HTTP and property-based tests are slow when all files share two cores.
    testTimeout: 20_000 * propertyRunsFactor,
    provide: { propertyRunsFactor },
    setupFiles: propertyRunsFactor > 1 ? ["lib/domain/property-runs-setup.fixture.ts"] : [],
  },
});
