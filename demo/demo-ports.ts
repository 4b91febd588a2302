/** Where the three parts of the demo listen. */
export type DemoPorts = { readonly app: number; readonly simulator: number; readonly identity: number };
type Source = Readonly<Record<string, string | undefined>>;

/** The variable that moves each part of the demo elsewhere. */
export const demoPortVariables = { app: "PORT", simulator: "SIMULATOR_PORT", identity: "IDENTITY_PORT" } as const;

/** The same for the browser tests, apart from the demo's so that a demo may be left running. */
export const testPortVariables = {
  app: "E2E_PORT",
  simulator: "E2E_SIMULATOR_PORT",
  identity: "E2E_IDENTITY_PORT",
} as const;

/** @throws {Error} Naming a variable that is no port. */
export function demoPorts(source: Source): DemoPorts {
  return readPorts(source, demoPortVariables, { app: 3000, simulator: 4100, identity: 4200 });
}

/** @throws {Error} Naming a variable that is no port. */
export function testPorts(source: Source): DemoPorts {
  return readPorts(source, testPortVariables, { app: 3310, simulator: 4110, identity: 4210 });
}

/** The app's address: `localhost`, because the identity provider is 127.0.0.1 and shall be another site. */
export function appOrigin(ports: DemoPorts): string {
  return `http://localhost:${ports.app}`;
}

function readPorts(
  source: Source,
  variables: Readonly<Record<keyof DemoPorts, string>>,
  usual: DemoPorts,
): DemoPorts {
  const port = (part: keyof DemoPorts) => {
    const given = source[variables[part]];
    if (!given) return usual[part];
    const number = Number(given);
    if (Number.isInteger(number) && number > 0 && number < 65_536) return number;
    throw new Error(`${variables[part]} must be a port between 1 and 65535, not "${given}".`);
  };
  const ports = { app: port("app"), simulator: port("simulator"), identity: port("identity") };
  if (new Set(Object.values(ports)).size === 3) return ports;
  throw new Error(
    `${Object.values(variables).join(", ")} must differ from each other; they are ${Object.values(ports).join(", ")}.`,
  );
}
