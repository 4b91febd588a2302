import type { Service } from "./service.ts";
import type { DeviceModel } from "./types.ts";

/** Names as the account sends them. Causes and the wire use the same ones, so that the truth can be found in the response. */
export function deviceLabel(service: Service, model: DeviceModel): string {
  return service.marketingNames ? model.marketing : model.name;
}

export function appLabel(service: Service, version: string): string {
  return service.appPrefix + version;
}

export function systemLabel(model: DeviceModel, version: string): string {
  return `${model.os} ${version}`;
}
