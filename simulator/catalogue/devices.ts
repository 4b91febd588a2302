/** A kind of device, in the words of the session's device fields. */
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

function device(row: Row): Device {
  const [name, marketingName, model, manufacturer, hardwareType, os, osFamily, osVersion] = row;
  const [, , , , , , , , playerName, framework, frameworkVersion, weight, browserName, browserVersion] = row;
  return {
    ...{ name, marketingName, model, manufacturer, hardwareType, os, osFamily, osVersion },
    ...{ playerName, framework, frameworkVersion, weight },
    browserName: browserName ?? "Native App",
    browserVersion: browserVersion ?? "Native App",
  };
}

// biome-ignore format: a table reads as a table.
/** The devices of the simulated service. */
export const devices = {
  iphone: device(["Apple iPhone", "Apple iPhone 15", "iPhone 15", "Apple", "Mobile Phone", "iOS", "iOS", "iOS 18.6", "iOS AVPlayer", "AVFoundation", "18.6", 18]),
  ipad: device(["Apple iPad", "Apple iPad Air (M2)", "iPad Air", "Apple", "Tablet", "iPadOS", "iOS", "iPadOS 18.6", "iOS AVPlayer", "AVFoundation", "18.6", 8]),
  appleTv: device(["Apple TV", "Apple TV 4K (3rd generation)", "AppleTV14,1", "Apple", "Set Top Box", "tvOS", "tvOS", "tvOS 18.5", "tvOS AVPlayer", "AVFoundation", "18.5", 9]),
  galaxy: device(["Samsung Galaxy", "Samsung Galaxy S24", "SM-S921B", "Samsung", "Mobile Phone", "Android", "Android", "Android 15", "ExoPlayer", "Media3", "1.5.1", 12]),
  pixelTablet: device(["Google Pixel Tablet", "Google Pixel Tablet", "GTU8P", "Google", "Tablet", "Android", "Android", "Android 15", "ExoPlayer", "Media3", "1.5.1", 3]),
  samsungTv: device(["Samsung Smart TV", "Samsung QLED Q80C", "QN65Q80C", "Samsung", "Smart TV", "Tizen", "Tizen", "Tizen 7.0", "Tizen AVPlay", "AVPlay", "7.0", 14]),
  lgTv: device(["LG Smart TV", "LG OLED C3", "OLED55C3", "LG", "Smart TV", "webOS", "webOS", "webOS 23", "HTML5 Shaka", "Shaka Player", "4.11.2", 7]),
  rokuUltra: device(["Roku Ultra", "Roku Ultra 4802X", "4802X", "Roku", "Set Top Box", "Roku OS", "Roku OS", "Roku OS 14.5", "Roku Video Node", "SceneGraph", "1.3", 13]),
  fireTv: device(["Amazon Fire TV Stick", "Fire TV Stick 4K Max", "AFTKA", "Amazon", "Set Top Box", "Fire OS", "Android", "Fire OS 8.1", "ExoPlayer", "Media3", "1.4.1", 12]),
  chromecast: device(["Google Chromecast", "Chromecast with Google TV", "GZRNL", "Google", "Set Top Box", "Android TV", "Android", "Android TV 12", "ExoPlayer", "Media3", "1.5.1", 6]),
  xbox: device(["Xbox Series X", "Microsoft Xbox Series X", "RRT-00001", "Microsoft", "Game Console", "Xbox OS", "Windows", "Xbox OS 10.0.26100", "UWP MediaPlayer", "UWP", "10.0", 3]),
  chromeWindows: device(["Windows Desktop", "Windows PC", "Desktop", "Unknown", "PC", "Windows", "Windows", "Windows 11", "HTML5 Shaka", "Shaka Player", "4.11.2", 10, "Chrome", "142.0.7444.60"]),
  safariMac: device(["Apple Mac", "Apple Mac", "Macintosh", "Apple", "PC", "macOS", "macOS", "macOS 15.6", "HTML5 Native HLS", "Native", "18.6", 5, "Safari", "18.6"]),
  edgeWindows: device(["Windows Desktop", "Windows PC", "Desktop", "Unknown", "PC", "Windows", "Windows", "Windows 11", "HTML5 Shaka", "Shaka Player", "4.11.2", 4, "Microsoft Edge", "142.0.3595.53"]),
} as const satisfies Record<string, Device>;

/** The name of a device in the catalogue. */
export type DeviceKey = keyof typeof devices;
