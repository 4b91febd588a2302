/** The ports of the app, the simulator, the identity provider and the demo CRM. */
export type DemoPorts = Readonly<Record<keyof typeof demoPortVariables, number>>;
type Environment = Readonly<Record<string, string | undefined>>;

/** The environment variable that sets each port of the demo. */
export const demoPortVariables = {
  app: "PORT",
  simulator: "SIMULATOR_PORT",
  identity: "IDENTITY_PORT",
  crm: "CRM_PORT",
} as const;

/** The variables for the browser tests. They differ from the demo's so that both can run at once. */
export const testPortVariables = {
  app: "E2E_PORT",
  simulator: "E2E_SIMULATOR_PORT",
  identity: "E2E_IDENTITY_PORT",
  crm: "E2E_CRM_PORT",
} as const;

/**
 * Reads the demo's ports from the environment.
 *
 * @throws {Error} If a variable isn't a valid port, or if two ports are the same.
 */
export function demoPorts(environment: Environment): DemoPorts {
  return readPorts(environment, demoPortVariables, { app: 3000, simulator: 4100, identity: 4200, crm: 4300 });
}

/**
 * Reads the browser tests' ports from the environment.
 *
 * @throws {Error} If a variable isn't a valid port, or if two ports are the same.
 */
export function testPorts(environment: Environment): DemoPorts {
  return readPorts(environment, testPortVariables, { app: 3310, simulator: 4110, identity: 4210, crm: 4310 });
}

/**
 * Returns the app's origin. It uses `localhost` because the identity provider and the CRM use 127.0.0.1: the browser
 * must see two sites, as in production.
 */
export function appOrigin(ports: Pick<DemoPorts, "app">): string {
  return `http://localhost:${ports.app}`;
}

/** Returns the demo CRM's origin. */
export function crmOrigin(ports: Pick<DemoPorts, "crm">): string {
  return `http://127.0.0.1:${ports.crm}`;
}

function readPorts(
  environment: Environment,
  variables: Readonly<Record<keyof DemoPorts, string>>,
  defaults: DemoPorts,
): DemoPorts {
  const port = (part: keyof DemoPorts) => {
    const given = environment[variables[part]];
    if (!given) return defaults[part];
    const number = Number(given);
    if (Number.isInteger(number) && number > 0 && number < 65_536) return number;
    throw new Error(`${variables[part]} must be a port between 1 and 65535, not "${given}".`);
  };
  const ports = { app: port("app"), simulator: port("simulator"), identity: port("identity"), crm: port("crm") };
  if (new Set(Object.values(ports)).size === Object.keys(ports).length) return ports;
  throw new Error(
    `${Object.values(variables).join(", ")} must be different ports, not ${Object.values(ports).join(", ")}.`,
  );
}
