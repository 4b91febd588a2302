/** An internet provider and its autonomous system, as reported in the session's `asn`. */
export interface Provider {
  readonly isp: string;
  readonly asn: string;
  readonly asnDescription: string;
  readonly country: string;
  readonly isMobile: boolean;
}

/** The internet connection of a household or a phone. */
export interface Connection {
  readonly provider: Provider;
  readonly ip: string | null;
  readonly ipv6: string | null;
}

function provider(isp: string, asn: string, asnDescription: string, country: string, isMobile = false): Provider {
  return { isp, asn, asnDescription, country, isMobile };
}

/** The internet providers of the simulated viewers. */
export const providers = {
  comcast: provider("Comcast", "33491", "COMCAST-33491 - Comcast Cable Communications, LLC, US", "US"),
  spectrum: provider("Spectrum", "20115", "CHARTER-20115 - Charter Communications LLC, US", "US"),
  att: provider("AT&T Internet", "7018", "ATT-INTERNET4 - AT&T Enterprises, LLC, US", "US"),
  cox: provider("Cox Communications", "22773", "ASN-CXA-ALL-CCI-22773-RDC - Cox Communications Inc., US", "US"),
  verizonFios: provider("Verizon Fios", "701", "UUNET - Verizon Business, US", "US"),
  tmobile: provider("T-Mobile USA", "21928", "T-MOBILE-AS21928 - T-Mobile USA, Inc., US", "US", true),
  verizonWireless: provider("Verizon Wireless", "6167", "CELLCO-PART - Verizon Wireless, US", "US", true),
  rogers: provider("Rogers", "812", "ROGERS-COMMUNICATIONS - Rogers Communications Canada Inc., CA", "CA"),
  bell: provider("Bell Canada", "577", "BACOM - Bell Canada, CA", "CA"),
  bt: provider("BT", "2856", "BT-UK-AS - BTnet UK Regional network, GB", "GB"),
  telekom: provider("Deutsche Telekom", "3320", "DTAG - Deutsche Telekom AG, DE", "DE"),
} as const satisfies Record<string, Provider>;

/** A key of `providers`. */
export type ProviderKey = keyof typeof providers;
