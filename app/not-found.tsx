import Link from "next/link";

/** The 404 page. */
export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-items-center p-4 text-center">
      <div className="grid gap-2">
        <h1 className="text-xl font-semibold tracking-tight">Page not found</h1>
        <p className="text-ink-muted">
          Go to the{" "}
          <Link href="/" prefetch={false} className="font-semibold text-accent underline">
            start page
          </Link>{" "}
          and look up the viewer.
        </p>
      </div>
    </main>
  );
}
