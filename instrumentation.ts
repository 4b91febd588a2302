/**
 * Validates the environment and configuration at startup, so that a mistake stops the server, not a lookup. Then makes sure
 * that `npm start` exits gracefully.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { assertReadyToStart } = await import("@/lib/server/config/start");
  await assertReadyToStart();
  const { handlesSignals } = await import("@/lib/server/config/env");
  if (!handlesSignals()) return;
  const { shutDownOnSignals } = await import("@/lib/server/operation/shutdown");
  shutDownOnSignals({ lingerMs: 5_000, finishMs: 20_000 });
}
