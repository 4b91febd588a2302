import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    propertyRunsFactor: number;
  }
}

/**
 * How often fast-check tries a property: `usual` times in `npm test`, several times as often in `npm run test:full`.
 */
export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: usual * inject("propertyRunsFactor") };
}
