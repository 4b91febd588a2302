import { cookies } from "next/headers";
import { type Preferences, parsePreferences } from "@/lib/client/preferences/parse-preferences";

/** The preferences in the request's cookies, so that the server renders in the agent's zone, theme and language. */
export async function requestPreferences(): Promise<Preferences> {
  const jar = await cookies();
  return parsePreferences((name) => jar.get(name)?.value);
}
