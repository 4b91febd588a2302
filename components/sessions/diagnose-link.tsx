"use client";

import Link from "next/link";
import { use } from "react";
import { PageConfigContext } from "@/lib/client/answer/page-config";
import { paths } from "@/lib/contract/paths";
import type { Session } from "@/lib/domain/sessions/session";
import { diagnoseSession } from "@/lib/presentation/diagnose/diagnose-session";
import { diagnoseTexts } from "@/lib/presentation/diagnose/diagnose-texts";

/** From a failed session to who else has its error, for those who may see samples. */
export function DiagnoseLink({ session }: Readonly<{ session: Session }>) {
  const mayExplore = use(PageConfigContext)?.mayExplore === true;
  const asked = mayExplore ? diagnoseSession(session) : null;
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
