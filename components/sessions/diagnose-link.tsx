"use client";

import Link from "next/link";
import { paths } from "@/lib/contract/paths";
import type { Session } from "@/lib/domain/sessions/session";
import { diagnoseSession } from "@/lib/presentation/diagnose/diagnose-session";
import { diagnoseTexts } from "@/lib/presentation/diagnose/diagnose-texts";

/** From a failed session to who else has its error. */
export function DiagnoseLink({ session }: Readonly<{ session: Session }>) {
  const asked = diagnoseSession(session);
  if (asked === null) return null;
  return (
    <Link
      href={paths.diagnose(asked)}
      prefetch={false}
      className="inline-flex min-h-7 items-center rounded-control border border-control bg-surface px-2.5 text-xs font-medium hover:bg-raised print:hidden"
    >
      {diagnoseTexts.diagnoseThis}
    </Link>
  );
}
