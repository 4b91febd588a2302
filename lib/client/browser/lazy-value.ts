/** The state of a lazy value: "not-loaded" also while it loads. */
export type LazyState<Value> =
  | Readonly<{ status: "not-loaded" }>
  | Readonly<{ status: "loaded"; value: Value }>
  | Readonly<{ status: "failed" }>;

/** A value that loads on first use, in the form `useSyncExternalStore` expects. */
export type LazyValue<Value> = Readonly<{
  state: () => LazyState<Value>;
  subscribe: (listener: () => void) => () => void;
  /** Loads the value once; after a failure, the next call tries again. Resolves to `null` if loading fails. */
  load: () => Promise<Value | null>;
}>;

/** Wraps a loader that should run once, like a dynamic import. */
export function lazyValue<Value>(loader: () => Promise<Value>): LazyValue<Value> {
  const listeners = new Set<() => void>();
  let state: LazyState<Value> = { status: "not-loaded" };
  let loading: Promise<Value | null> | null = null;

  const become = (next: LazyState<Value>) => {
    state = next;
    for (const listener of listeners) listener();
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load: () => {
      loading ??= loader().then(
        (value) => {
          become({ status: "loaded", value });
          return value;
        },
        () => {
          loading = null;
          become({ status: "failed" });
          return null;
        },
      );
      return loading;
    },
  };
}
