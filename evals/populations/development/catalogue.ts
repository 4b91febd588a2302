/** A model of a device, as Conviva describes it. */
export type Model = Readonly<{
  name: string;
  marketingName: string;
  hardware: string;
  kind: "tv" | "stick" | "box" | "console" | "phone" | "tablet" | "computer";
  os: string;
  /** The version most have, and the next one. */
  osVersions: readonly [string, string];
  browser: string;
}>;

/** What Conviva sends as the browser of an app. */
export const nativeApp = "Native App";

type Row = readonly [string, string, string, Model["kind"], string, readonly [string, string], string?];

function model([name, marketingName, hardware, kind, os, osVersions, browser = nativeApp]: Row): Model {
  return { name, marketingName, hardware, kind, os, osVersions, browser };
}

/** What people watch on at home. Ordered by how common they are. */
export const televisions: readonly Model[] = [
  model(["Samsung Smart TV", "Samsung QLED Q80C", "Smart TV", "tv", "Tizen", ["Tizen 7.0", "Tizen 8.0"]]),
  model([
    "Amazon Fire TV Stick",
    "Fire TV Stick 4K Max",
    "Set Top Box",
    "stick",
    "Fire OS",
    ["Fire OS 8.1", "Fire OS 8.2"],
  ]),
  model(["LG Smart TV", "LG OLED C3", "Smart TV", "tv", "webOS", ["webOS 23", "webOS 24"]]),
  model(["Roku Ultra", "Roku Ultra 4802X", "Set Top Box", "box", "Roku OS", ["Roku OS 14.5", "Roku OS 15.0"]]),
  model(["Apple TV", "Apple TV 4K (3rd generation)", "Set Top Box", "box", "tvOS", ["tvOS 18.5", "tvOS 18.6"]]),
  model([
    "Google Chromecast",
    "Chromecast with Google TV",
    "Set Top Box",
    "stick",
    "Android TV",
    ["Android TV 12", "Android TV 14"],
  ]),
  model(["PlayStation 5", "Sony PlayStation 5", "Game Console", "console", "PS5", ["PS5 24.06", "PS5 25.02"]]),
];

/** Phones, which also use a carrier. */
export const phones: readonly Model[] = [
  model(["Apple iPhone", "Apple iPhone 15", "Mobile Phone", "phone", "iOS", ["iOS 18.5", "iOS 18.6"]]),
  model(["Samsung Galaxy", "Samsung Galaxy S24", "Mobile Phone", "phone", "Android", ["Android 14", "Android 15"]]),
];

/** What else people watch on, always at home. */
export const otherModels: readonly Model[] = [
  model(["Apple iPad", "Apple iPad Air (M2)", "Tablet", "tablet", "iPadOS", ["iPadOS 18.5", "iPadOS 18.6"]]),
  model(["Windows Desktop", "Windows PC", "PC", "computer", "Windows", ["Windows 11", "Windows 11"], "Chrome"]),
  model(["Apple Mac", "Apple Mac", "PC", "computer", "macOS", ["macOS 15.5", "macOS 15.6"], "Safari"]),
];

/** Providers of homes. */
export const homeProviders = ["BT", "Sky UK", "Virgin Media", "TalkTalk", "Vodafone UK"] as const;
/** Providers of phones. */
export const carriers = ["EE", "O2 UK", "Three UK"] as const;
/** The CDNs of all services; each uses a few. */
export const allCdns = ["AKAMAI", "FASTLY", "CLOUDFRONT", "LUMEN", "BLUEWAVE", "INHOUSE"] as const;

/** Series, films and channels are named by combining these. */
export const titleWords = {
  first: [
    "Harbor",
    "Orbital",
    "Long",
    "Quiet",
    "Paper",
    "Midnight",
    "Salt",
    "Northern",
    "Glass",
    "Second",
    "Red",
    "Lost",
  ],
  second: ["Lights", "Kitchen", "Winter", "Engine", "Boats", "Garden", "Letters", "Road", "Hours", "Island", "House"],
  channels: ["News Now 24", "Metro Sports Live", "Family Live", "Drama One", "Music Live", "Documentary Plus"],
} as const;

/** The errors players end with, by what goes wrong. */
export const playerErrors = {
  start: ["MEDIA_ERR_SRC_NOT_SUPPORTED", "MANIFEST_LOAD_ERROR", "PLAYER_INIT_FAILED", "3016", "NETWORK_TIMEOUT"],
  break: ["MEDIA_ERR_DECODE", "SEGMENT_LOAD_ERROR", "BUFFER_STALLED", "1002", "DECODER_RESET_FAILED"],
} as const;
