import Link from "next/link";

/** An address that leads nowhere. */
export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-items-center p-4 text-center">
      <div className="grid gap-2">
        <h1 className="text-xl font-semibold tracking-tight">There is no such page</h1>
        <p className="text-ink-muted">
          Go to the{" "}
          <Link href="/" prefetch={false} className="font-semibold text-accent underline">
            desk
          </Link>{" "}
          and look the viewer up.
        </p>
      </div>
    </main>
  );
}
