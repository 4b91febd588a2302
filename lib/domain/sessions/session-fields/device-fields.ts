import type { SessionFieldDefinition } from "@/lib/domain/sessions/session-fields/session-field";

/** The device and the app, in the order of the session details. */
export const deviceFields = [
  {
    id: "deviceName",
    label: "Device",
    unit: "text",
    path: "device_info.name",
    fallbackPath: "tags.selected_dimensions.device_marketing_name",
    inList: true,
  },
  { id: "deviceMarketingName", label: "Model", unit: "text", path: "tags.selected_dimensions.device_marketing_name" },
  {
    id: "deviceHardware",
    label: "Device type",
    unit: "text",
    path: "tags.selected_dimensions.device_hardware_type",
    inList: true,
  },
  { id: "os", label: "Operating system", unit: "text", path: "device_info.os" },
  { id: "osFamily", label: "OS family", unit: "text", path: "device_info.os_family" },
  { id: "osVersion", label: "OS version", unit: "text", path: "device_info.os_version", inList: true },
  { id: "browserName", label: "Browser", unit: "text", path: "device_info.browser.name", inList: true },
  { id: "browserVersion", label: "Browser version", unit: "text", path: "device_info.browser.version" },
  {
    id: "appVersion",
    label: "App version",
    unit: "text",
    path: "tags.selected_dimensions.app_version",
    inList: true,
  },
  { id: "playerName", label: "Player", unit: "text", path: "tags.selected_dimensions.player_name" },
] as const satisfies readonly SessionFieldDefinition[];
