"use client";

import { Button } from "@/components/button";

/** Leads to the check of other viewers; asking is decided there. */
export function OnlyThisViewer() {
  const go = () => {
    const region = document.getElementById("other-viewers");
    region?.scrollIntoView({ block: "center" });
    region?.querySelector("button")?.focus();
  };
  return <Button onClick={go}>Only this viewer?</Button>;
}
