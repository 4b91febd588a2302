/** A device or browser as Conviva describes it; `null` means not sent. */
export type Device = Readonly<{
  /** `""` when not sent. */
  clientId: string;
  deviceName: string | null;
  deviceHardware: string | null;
  osVersion: string | null;
  browserName: string | null;
  appVersion: string | null;
}>;

export const samsungTv = device(1, "Samsung Smart TV", "Smart TV", "6.5");
/** Another TV of the same model. */
export const bedroomSamsungTv = device(2, "Samsung Smart TV", "Smart TV", "6.5");
export const lgTv = device(3, "LG Smart TV", "Smart TV", "7.3");
export const fireTv = device(4, "Amazon Fire TV Stick", "Streaming device", "7.6");
export const roku = device(5, "Roku Ultra", "Streaming device", "13.0");
export const appleTv = device(6, "Apple TV 4K", "Streaming device", "17.6");
export const playstation = device(7, "Sony PlayStation 5", "Game console", "24.5");
export const xbox = device(8, "Microsoft Xbox Series X", "Game console", "10.0");
export const iphone = device(9, "Apple iPhone", "Mobile phone", "18.0");
export const pixel = device(10, "Google Pixel 8", "Mobile phone", "15");
export const ipad = device(11, "Apple iPad", "Tablet", "18.0");
export const galaxyTab = device(12, "Samsung Galaxy Tab", "Tablet", "14");
export const windowsLaptop = device(13, "Windows Desktop", "Desktop", "11", "Chrome");
export const mac = device(14, "Apple Mac", "Desktop", "14.5", "Safari");

/** The same player, with nothing sent but its client ID. */
export function nameless(device: Device): Device {
  const unknown = { deviceName: null, deviceHardware: null, osVersion: null, browserName: null, appVersion: null };
  return { ...device, ...unknown };
}

/** The same player after (or before) an app update. */
export function withApp(device: Device, appVersion: string): Device {
  return { ...device, appVersion };
}

/** The same player after (or before) a system update. */
export function withSystem(device: Device, osVersion: string): Device {
  return { ...device, osVersion };
}

/** The same player, without a client ID. */
export function withoutClient(device: Device): Device {
  return { ...device, clientId: "" };
}

function device(
  number: number,
  deviceName: string,
  deviceHardware: string,
  osVersion: string,
  browserName = "Native App",
): Device {
  const clientId = `1${number}.2${number}.3${number}.4${number}`;
  return { clientId, deviceName, deviceHardware, osVersion, browserName, appVersion: "8.13" };
}
