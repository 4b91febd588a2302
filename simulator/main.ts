import { startSimulator } from "./server.ts";

const {
  SIMULATOR_PORT = "4100",
  SIMULATOR_HOST = "127.0.0.1",
  SIMULATOR_SEED = "1",
  SIMULATOR_CLIENT_ID = "demo-key",
  SIMULATOR_CLIENT_SECRET = "demo-secret-of-the-simulator",
} = process.env;

const port = wholeNumber("SIMULATOR_PORT", SIMULATOR_PORT);
const seed = wholeNumber("SIMULATOR_SEED", SIMULATOR_SEED);

try {
  const simulator = await startSimulator({
    port,
    seed,
    host: SIMULATOR_HOST,
    clientId: SIMULATOR_CLIENT_ID,
    clientSecret: SIMULATOR_CLIENT_SECRET,
  });
  console.log(`Simulating Conviva's API on http://${SIMULATOR_HOST}:${simulator.port} (seed ${seed})`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => simulator.close().finally(() => process.exit(0)));
  }
} catch (error) {
  const isBusy = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  stop(isBusy ? `Port ${port} is in use. Set SIMULATOR_PORT to another port.` : String(error));
}

function wholeNumber(name: string, text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : stop(`${name} must be a whole number, not "${text}".`);
}

function stop(reason: string): never {
  console.error(`Simulator: ${reason}`);
  process.exit(1);
}
