import Link from "next/link";
import { notFoundTexts } from "@/lib/presentation/header/page-texts";

/** The 404 page. */
export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-items-center p-4 text-center">
      <div className="grid gap-2">
        <h1 className="text-xl font-semibold tracking-tight">{notFoundTexts.title}</h1>
        <p className="text-ink-muted">
          {notFoundTexts.before}{" "}
          <Link href="/" prefetch={false} className="font-semibold text-accent underline">
            {notFoundTexts.link}
          </Link>{" "}
          {notFoundTexts.after}
        </p>
      </div>
    </main>
  );
}
