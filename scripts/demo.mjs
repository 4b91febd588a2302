import { bootstrap } from "./bootstrap.mjs";

await bootstrap("run-demo.ts");
