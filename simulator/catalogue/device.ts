/** A device model, with the values of the session's device fields. */
export interface Device {
  readonly name: string;
  readonly marketingName: string;
  readonly model: string;
  readonly manufacturer: string;
  readonly hardwareType: string;
  readonly os: string;
  readonly osFamily: string;
  readonly osVersion: string;
  readonly browserName: string;
  readonly browserVersion: string;
  readonly playerName: string;
  readonly framework: string;
  readonly frameworkVersion: string;
  /** How often the population uses it, relative to the others. */
  readonly weight: number;
}

type Row = readonly [
  name: string,
  marketingName: string,
  model: string,
  manufacturer: string,
  hardwareType: string,
  os: string,
  osFamily: string,
  osVersion: string,
  playerName: string,
  framework: string,
  frameworkVersion: string,
  weight: number,
  browserName?: string,
  browserVersion?: string,
];

/** Creates a device from a table row. */
export function device(row: Row): Device {
  const [name, marketingName, model, manufacturer, hardwareType, os, osFamily, osVersion] = row;
  const [, , , , , , , , playerName, framework, frameworkVersion, weight, browserName, browserVersion] = row;
  return {
    name,
    marketingName,
    model,
    manufacturer,
    hardwareType,
    os,
    osFamily,
    osVersion,
    playerName,
    framework,
    frameworkVersion,
    weight,
    browserName: browserName ?? "Native App",
    browserVersion: browserVersion ?? "Native App",
  };
}
