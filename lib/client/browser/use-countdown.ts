"use client";

import { useEffect, useState } from "react";

/** The whole seconds left of a wait that starts when the component mounts; 0 once it is over. */
export function useCountdown(seconds: number): number {
  const [left, setLeft] = useState(seconds);

  // External system: the clock.
  useEffect(() => {
    const endsAt = performance.now() + seconds * 1000;
    const timer = setInterval(() => {
      const rest = Math.max(0, Math.ceil((endsAt - performance.now()) / 1000));
      setLeft(rest);
      if (rest === 0) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [seconds]);

  return left;
}
