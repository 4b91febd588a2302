import { connect, createServer } from "node:net";
import type { DemoPorts } from "../demo/demo-ports.ts";

const parts = { app: "the app", simulator: "the simulator", identity: "the identity provider" } as const;

/**
 * Makes sure that nothing else has the ports.
 *
 * @param variables - Which variable moves each.
 * @throws {Error} Naming every port that is busy and the variable that changes it.
 */
export async function assertPortsFree(
  ports: DemoPorts,
  variables: Readonly<Record<keyof DemoPorts, string>>,
): Promise<void> {
  const names = ["app", "simulator", "identity"] as const;
  const busy = await Promise.all(names.map((name) => isBusy(ports[name])));
  const lines = names
    .filter((_, index) => busy[index])
    .map((name) => `Port ${ports[name]} for ${parts[name]} is busy; ${variables[name]}=… takes another.`);
  if (lines.length > 0) throw new Error(lines.join("\n"));
}

/** Asked both ways: some systems let two listen on one port, by different addresses. */
async function isBusy(port: number): Promise<boolean> {
  const answers = await Promise.all([canConnect(port, "127.0.0.1"), canConnect(port, "::1"), canListen(port)]);
  return answers[0] || answers[1] || !answers[2];
}

function canConnect(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 500 });
    const answer = (isConnected: boolean) => {
      socket.destroy();
      resolve(isConnected);
    };
    socket.once("connect", () => answer(true));
    socket.once("error", () => answer(false));
    socket.once("timeout", () => answer(false));
  });
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
