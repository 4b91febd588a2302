"use client";

import { use } from "react";
import { Button } from "@/components/ui/button";
import { useSignInElsewhere } from "@/lib/client/browser/signed-in-channel";
import { FrameContext } from "@/lib/client/embed/frame";
import { paths } from "@/lib/contract/paths";

type Props = Readonly<{ label?: string; onSignedIn?: (() => void) | undefined }>;

/** Opens sign-in in a second window, so that this page keeps its data and whatever was typed. */
export function SignInAgainButton({ label = "Sign in", onSignedIn }: Props) {
  useSignInElsewhere(() => onSignedIn?.());
  const frame = use(FrameContext);
  const open = () =>
    frame !== null
      ? frame.signIn()
      : window.open(paths.signIn(paths.signedIn), "_blank", "popup,width=520,height=640");
  return (
    <Button look="primary" onClick={open} data-sign-in-again>
      {label}
    </Button>
  );
}
