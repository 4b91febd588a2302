/** Forgets one state of the process, so that a test starts with a fresh one. */
export function forgetProcessState(name: string): void {
  Reflect.deleteProperty(globalThis, Symbol.for(`viewer-desk ${name}`));
}
