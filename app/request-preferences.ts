import { cookies } from "next/headers";
import { type Preferences, parsePreferences } from "@/lib/client/preferences/parse-preferences";

/**
 * The preferences in the request's cookies, so that the server renders in the agent's zone, theme and language.
 *
 * The zone keeps the browser's name for it. With ours ("Asia/Calcutta" for Firefox's "Asia/Kolkata"), the page's answer
 * would have another query key than the browser's, and every page would load it twice.
 */
export async function requestPreferences(): Promise<Preferences> {
  const jar = await cookies();
  return parsePreferences((name) => jar.get(name)?.value);
}
