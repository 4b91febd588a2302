"use client";

import { lazyValue } from "@/lib/client/browser/lazy-value";
import { useLazy } from "@/lib/client/browser/use-lazy";
import { useSignInWatch } from "@/lib/client/sign-in/use-sign-in-watch";
import type { SignInRemaining } from "@/lib/contract/sign-in";

/** Most pages are left long before it's needed. */
const notice = lazyValue(() => import("@/components/sign-in/sign-in-notice").then((module) => module.SignInNotice));

/** Warns before the sign-in ends, and offers to sign in again once it has. The page stays as it is. */
export function SignInWatch({ remaining }: Readonly<{ remaining: SignInRemaining }>) {
  const watch = useSignInWatch(remaining);
  const isNeeded = watch.status !== "lasts";
  const loaded = useLazy(notice, isNeeded ? "now" : "later");
  if (!isNeeded || loaded.status !== "loaded") return null;
  return <loaded.value watch={watch} />;
}
