import { development } from "./development/development.ts";
import type { Population } from "./population.ts";

/** Every population that the rules are measured on. */
export const populations: readonly Population[] = [development];
