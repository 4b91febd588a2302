import "server-only";

/**
 * State that the whole process shares. Next bundles pages and route handlers apart, each with its own copy
 * of a module and so of a variable in it: after a 429 to a page a handler would not know to wait.
 *
 * @param name - Unique in the process.
 */
export function processState<State extends object>(name: string, make: () => State): State {
  const key = Symbol.for(`viewer-desk ${name}`);
  const known: State | undefined = Reflect.get(globalThis, key);
  if (known !== undefined) return known;
  const fresh = make();
  Reflect.set(globalThis, key, fresh);
  return fresh;
}
