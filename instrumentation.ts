/** Validates the environment and configuration at startup, so that a mistake stops the server, not a lookup. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { assertReadyToStart } = await import("@/lib/server/config/start");
  await assertReadyToStart();
}
