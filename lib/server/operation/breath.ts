import "server-only";

/** Lets other requests be served before a long piece of work goes on. */
export function breath(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
