"use client";

import { RotateCw } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useCountdown } from "@/lib/client/browser/use-countdown";
import { countdownText } from "@/lib/presentation/format/countdown-text";

type Props = Readonly<{ waitSeconds: number; isRetrying: boolean; onRetry: () => void }>;

/** "Retry", disabled with a countdown until the requested wait is over. */
export function RetryButton({ waitSeconds, isRetrying, onRetry }: Props) {
  const left = useCountdown(waitSeconds);
  return (
    <>
      <Button onClick={onRetry} disabled={isRetrying || left > 0}>
        <RotateCw aria-hidden="true" className={`size-4 ${isRetrying ? "animate-spin" : ""}`} />
        Retry
      </Button>
      {left > 0 && (
        <span role="timer" aria-live="off" className="tabular-nums">
          {countdownText(left)}
        </span>
      )}
    </>
  );
}
