"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useZone } from "@/lib/client/preferences/preferences";

/** Has the server write the page again when another clock is chosen: its times and days are in that zone. */
export function FollowZone({ shown }: Readonly<{ shown: string }>) {
  const zone = useZone();
  const router = useRouter();
  // External system: the server, which wrote the page in the zone of the request's cookies.
  useEffect(() => {
    if (zone !== shown) router.refresh();
  }, [zone, shown, router]);
  return null;
}
