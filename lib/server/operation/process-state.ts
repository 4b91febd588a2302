import "server-only";

/**
 * State that is shared across the process. Next bundles pages and route handlers separately, each with its own copy of
 * every module-level variable. Without this, a route handler wouldn't wait after a page received a 429.
 *
 * @param name - Unique in the process.
 * @param make - Creates the state on first use.
 */
export function processState<State extends object>(name: string, make: () => State): State {
  const key = Symbol.for(`viewer-desk ${name}`);
  const known: State | undefined = Reflect.get(globalThis, key);
  if (known !== undefined) return known;
  const fresh = make();
  Reflect.set(globalThis, key, fresh);
  return fresh;
}
