/** Why a viewer ID can't be looked up. */
export type ViewerIdFault = "empty" | "broken-character" | "control-character" | "id-too-long";

/** Why a text isn't one IP address. */
export type AddressFault =
  | "empty"
  | "zone-id"
  | "address-range"
  | "port"
  | "leading-zero"
  | "not-four-numbers"
  | "not-an-address";

/** Why a look-up is refused; `malformed-body` is JSON that doesn't name exactly one viewer. */
export type LookupFault = ViewerIdFault | AddressFault | "malformed-body";
