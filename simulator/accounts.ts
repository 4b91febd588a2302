import { timingSafeEqual } from "node:crypto";
import { adDimensions, dimensions } from "./rules/dimensions.ts";
import { secondBrandLacks, secondBrandTags } from "./sessions/second-brand.ts";
import { stories } from "./stories.ts";

/** An account and what it may use. Each account has exactly one key, as on the real API. */
export interface Account {
  readonly clientId: string;
  readonly hasViewerModule: boolean;
  readonly hasAdInsights: boolean;
  /** The `clientId` of the stories this account sees; undefined for the main stories. */
  readonly storyClientId: string | undefined;
  /** The custom tags that samples can be filtered by, as `tag_{name}`. */
  readonly customTags: readonly string[];
  /** Whether samples can be filtered by a dimension or by `tag_{name}`. */
  hasDimension(parameter: string): boolean;
}

/** Keys that exist in addition to the configured one. All keys share one secret. */
const additionalKeys = ["no-viewer-module", "no-ad-insights", stories.otherBrand.clientId] as const;

const mainTags = ["has_ad", "linked_ad", "demo_version", "ad_break_duration"];

/** Returns the accounts by key. */
export function createAccounts(clientId: string): ReadonlyMap<string, Account> {
  const [noViewerModule, noAdInsights, secondBrand] = additionalKeys;
  const full = {
    hasViewerModule: true,
    hasAdInsights: true,
    storyClientId: undefined,
    customTags: mainTags,
    lacking: [],
  };
  return new Map<string, Account>(
    [
      { ...full, clientId },
      { ...full, clientId: noViewerModule, hasViewerModule: false },
      { ...full, clientId: noAdInsights, hasAdInsights: false, lacking: adDimensions },
      {
        ...full,
        clientId: secondBrand,
        storyClientId: secondBrand,
        customTags: secondBrandTags,
        lacking: secondBrandLacks,
      },
    ].map(({ lacking, ...account }) => [
      account.clientId,
      { ...account, hasDimension: dimensionsOf(account, lacking) },
    ]),
  );
}

function dimensionsOf({ customTags }: Pick<Account, "customTags">, lacking: readonly string[]) {
  const names = new Set([...dimensions.keys()].filter((name) => !lacking.includes(name)));
  for (const tag of customTags) names.add(`tag_${tag}`);
  return (parameter: string) => names.has(parameter);
}

/** Returns the account for a Basic `Authorization` header, or null if the key or the secret is wrong. */
export function authenticate(
  header: string | undefined,
  secret: string,
  accounts: ReadonlyMap<string, Account>,
): Account | null {
  const encoded = /^Basic ([A-Za-z0-9+/=]+)$/.exec(header ?? "")?.[1];
  if (encoded === undefined) return null;
  const text = Buffer.from(encoded, "base64").toString("utf8");
  const colon = text.indexOf(":");
  const account = colon < 0 ? undefined : accounts.get(text.slice(0, colon));
  return account !== undefined && isEqual(text.slice(colon + 1), secret) ? account : null;
}

function isEqual(given: string, expected: string): boolean {
  const left = Buffer.from(given);
  const right = Buffer.from(expected);
  return left.length === right.length && timingSafeEqual(left, right);
}
