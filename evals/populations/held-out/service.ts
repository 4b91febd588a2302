import type { Random } from "../../random.ts";
import { type Country, countries } from "./countries.ts";
import { shuffled, weighted } from "./draws.ts";
import { type Catalogue, drawCatalogue } from "./titles.ts";
import type { Family } from "./types.ts";

/** The fields that accounts leave out, each in its own way. */
export const leaky = [
  "asset",
  "cdn",
  "isp",
  "asn",
  "device",
  "system",
  "app",
  "geo",
  "category",
  "length",
  "url",
  "ip",
  "metrics",
] as const;
export type Leaky = (typeof leaky)[number];

/** What stands where a value is missing. "absent" leaves the key out. */
export type Blank = "null" | "absent" | "" | "N/A" | "n/a" | "Unknown" | "unknown" | "-" | "undefined" | "none";

export type Leak = Readonly<{ field: Leaky; rate: number; failedRate: number; blank: Blank }>;

export type CdnPolicy = "viewer" | "sitting" | "isp" | "category";

/** A streaming service, and how its Conviva account is set up. */
export type Service = Readonly<{
  country: Country;
  host: string;
  language: string;
  catalogue: Catalogue;
  cdns: readonly string[];
  cdnPolicy: CdnPolicy;
  /** The player, or a steering server, changes the CDN when one goes badly. */
  failsOver: boolean;
  leaks: readonly Leak[];
  messy: boolean;
  /** The refusals that an account rule marks as business. */
  business: readonly Family[];
  errorShape: "text" | "code-and-message" | "name-and-description";
  errorPrefix: string;
  /** The share of healthy sessions that carry an error nobody noticed. */
  harmlessErrors: number;
  marketingNames: boolean;
  vod: string;
  live: string;
  endings: readonly string[];
  expires: number;
  ongoingEnd: "absent" | "null" | "null-epoch" | "zero" | "last-seen";
  order: "newest-first" | "oldest-first" | "any";
  ips: "plain" | "hashed" | "none";
  numbersAsText: boolean;
  flagsAsText: boolean;
  /** Some apps know and report whether they are on Wi-Fi. */
  tellsConnection: boolean;
  appPrefix: string;
}>;

const cdnSpellings: readonly (readonly string[])[] = [
  ["AKAMAI", "Akamai", "AKAMAI_VOD"],
  ["FASTLY", "Fastly"],
  ["CLOUDFRONT", "Amazon CloudFront", "AMAZON"],
  ["LEVEL3", "Lumen"],
  ["INHOUSE", "OWN-CDN"],
  ["CLOUDFLARE"],
  ["GOOGLE", "Google Media CDN"],
  ["QWILT"],
  ["CDN77"],
];

const refusals: readonly Family[] = [
  "concurrency",
  "lapsed",
  "region",
  "device-limit",
  "package",
  "token",
  "age",
  "licence-expired",
];

export function drawService(random: Random): Service {
  const country = weighted(random, countries);
  // Large services use two to four CDNs; small ones a single one (Streaming Media's surveys: about a third).
  const count = random.pick([1, 1, 2, 2, 2, 3, 3, 4]);
  const cdns = shuffled(random, cdnSpellings).slice(0, count).map(random.pick);
  const endings = random.pick([
    ["By Expiration"],
    ["By Client", "By Expiration"],
    ["Ended", "By Expiration"],
    ["By Viewer", "By Error", "By Expiration"],
  ]);
  // Business rules are set up by hand, so that many accounts have none or only some (upstream-contract, 5.1).
  const covered = random.pick([0, 0.5, 0.8, 1]);
  const tidiness = random.pick(["tidy", "tidy", "usual", "usual", "messy"] as const);
  return {
    country,
    host: random.pick(["lumaplay.example", "tivio.example", "arenaplus.example", "kinobox.example"]),
    // Some backends answer in English everywhere.
    language: random.chance(0.65) ? country.language : "en",
    catalogue: drawCatalogue(random),
    cdns,
    cdnPolicy: random.pick(["viewer", "viewer", "sitting", "sitting", "sitting", "isp", "category"] as const),
    failsOver: count > 1 && random.chance(0.6),
    leaks: drawLeaks(random, tidiness),
    messy: tidiness === "messy",
    business: refusals.filter(() => random.chance(covered)),
    errorShape: random.pick(["text", "text", "text", "code-and-message", "name-and-description"] as const),
    errorPrefix: random.pick(["", "", "LP-", "E", "TVX_", "PLAYER-"]),
    // Players report what they recovered from; some accounts report a lot of it.
    harmlessErrors: random.pick([0.01, 0.03, 0.06, 0.15]),
    marketingNames: random.chance(0.3),
    vod: random.pick(["VoD", "VOD", "vod", "Vod"]),
    live: random.pick(["Live", "LIVE", "live", "Linear"]),
    endings,
    // Apps that are swiped away and TVs that are unplugged never say goodbye.
    expires: random.between(0.08, 0.5),
    ongoingEnd: random.pick(["absent", "null", "null-epoch", "zero", "last-seen"] as const),
    order: random.pick(["newest-first", "newest-first", "oldest-first", "any"] as const),
    // Hashing and dropping are choices under privacy law, more often in Europe.
    ips: random.chance(country.continent === "Europe" ? 0.4 : 0.1)
      ? random.pick(["hashed", "none"] as const)
      : "plain",
    // Seen in a sibling API (docs/upstream.md), so rare here.
    numbersAsText: random.chance(0.04),
    flagsAsText: random.chance(0.02),
    tellsConnection: random.chance(0.25),
    appPrefix: random.pick(["", "", "AV_", "v", "prod-"]),
  };
}

/** A failed start ends before the manifest, and often before the metadata, is there: so more is missing on it. */
function drawLeaks(random: Random, tidiness: "tidy" | "usual" | "messy"): readonly Leak[] {
  const share = { tidy: 0.15, usual: 0.35, messy: 0.65 }[tidiness];
  const most = { tidy: 0.02, usual: 0.06, messy: 0.25 }[tidiness];
  const usual = random.pick(["null", "absent", "", "", "N/A", "Unknown", "unknown", "-"] as const);
  return leaky.flatMap((field) => {
    // The CDN is known only once a segment was asked for.
    const early = field === "cdn" || field === "metrics" || field === "length" || field === "url";
    const failedRate = early ? random.pick([0, 0.2, 0.6, 1]) : random.between(0, most * 2.5);
    const leaks = random.chance(share);
    if (!leaks && !(early && random.chance(0.6))) return [];
    const other = random.pick([
      "null",
      "absent",
      "",
      "N/A",
      "n/a",
      "Unknown",
      "unknown",
      "-",
      "undefined",
      "none",
    ] as const);
    const blank = random.chance(0.65) ? usual : other;
    // Rarely a field is not set up at all.
    const rate = !leaks ? 0 : random.chance(0.06) && field !== "metrics" ? 1 : random.between(0, most);
    return [{ field, rate: field === "metrics" ? rate * 0.2 : rate, failedRate: Math.max(rate, failedRate), blank }];
  });
}
