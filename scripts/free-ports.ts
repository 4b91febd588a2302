import { connect, createServer } from "node:net";
import type { DemoPorts } from "../demo/demo-ports.ts";

const serviceNames = {
  app: "the app",
  simulator: "the simulator",
  identity: "the identity provider",
  crm: "the demo CRM",
} as const;

/**
 * Checks that no other program uses the ports.
 *
 * @param variables - The environment variable that sets each port.
 * @throws {Error} Listing every busy port and the variable that changes it.
 */
export async function assertPortsFree(
  ports: DemoPorts,
  variables: Readonly<Record<keyof DemoPorts, string>>,
): Promise<void> {
  const names = ["app", "simulator", "identity", "crm"] as const;
  const busy = await Promise.all(names.map((name) => isBusy(ports[name])));
  const lines = names
    .filter((_, index) => busy[index])
    .map(
      (name) => `Port ${ports[name]} for ${serviceNames[name]} is in use. Set ${variables[name]} to another port.`,
    );
  if (lines.length > 0) throw new Error(lines.join("\n"));
}

/** Tries to connect and to listen, because some systems let two programs share a port on different addresses. */
async function isBusy(port: number): Promise<boolean> {
  const checks = [canConnect(port, "127.0.0.1"), canConnect(port, "::1"), canListen(port)];
  const [hasIpv4Server, hasIpv6Server, isFree] = await Promise.all(checks);
  return Boolean(hasIpv4Server || hasIpv6Server || !isFree);
}

function canConnect(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 500 });
    const settle = (isConnected: boolean) => {
      socket.destroy();
      resolve(isConnected);
    };
    socket.once("connect", () => settle(true));
    socket.once("error", () => settle(false));
    socket.once("timeout", () => settle(false));
  });
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
