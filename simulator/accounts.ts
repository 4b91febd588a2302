import { timingSafeEqual } from "node:crypto";
import { stories } from "./stories.ts";

/** What a key opens. One key per account, as on the real API. */
export interface Account {
  readonly clientId: string;
  readonly hasViewerModule: boolean;
  readonly hasAdInsights: boolean;
  /** Whose stories this account tells; undefined for the usual ones. */
  readonly storiesOf: string | undefined;
}

/** The keys besides the configured one; they share its secret. */
const furtherKeys = ["no-viewer-module", "no-ad-insights", stories.otherBrand.clientId] as const;

/** The accounts by key. */
export function createAccounts(clientId: string): ReadonlyMap<string, Account> {
  const [noViewerModule, noAdInsights, secondBrand] = furtherKeys;
  const full = { hasViewerModule: true, hasAdInsights: true, storiesOf: undefined };
  return new Map<string, Account>(
    [
      { ...full, clientId },
      { ...full, clientId: noViewerModule, hasViewerModule: false },
      { ...full, clientId: noAdInsights, hasAdInsights: false },
      { ...full, clientId: secondBrand, storiesOf: secondBrand },
    ].map((account) => [account.clientId, account]),
  );
}

/** The account behind a Basic `Authorization` header, or null. */
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
  return account !== undefined && isSame(text.slice(colon + 1), secret) ? account : null;
}

function isSame(given: string, expected: string): boolean {
  const left = Buffer.from(given);
  const right = Buffer.from(expected);
  return left.length === right.length && timingSafeEqual(left, right);
}
