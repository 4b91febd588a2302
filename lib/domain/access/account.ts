declare const account: unique symbol;

/** One of the desk's Conviva accounts. */
export type AccountId = string & { readonly [account]: true };

/** The one account there is today. It's the empty text, so that references sealed before accounts had ids still open. */
export const soleAccount = "" as AccountId;
