import { bootstrap } from "./bootstrap.mjs";

await bootstrap("run-tests.ts");
