/** Checks environment and configuration once, at the start and not in the middle of a call. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { assertReadyToStart } = await import("@/lib/server/config/start");
  assertReadyToStart();
}
