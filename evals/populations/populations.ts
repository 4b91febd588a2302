import { development } from "./development/development.ts";
import { heldOut } from "./held-out/held-out.ts";
import type { Population } from "./population.ts";

/** Every population that the rules are measured on. */
export const populations: readonly Population[] = [development, heldOut];
