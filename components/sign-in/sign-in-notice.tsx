"use client";

import { LogOut, Timer } from "lucide-react";
import { SignInAgainButton } from "@/components/sign-in/sign-in-again-button";
import { Button } from "@/components/ui/button";
import { useCountdown } from "@/lib/client/browser/use-countdown";
import type { SignInWatch } from "@/lib/client/sign-in/use-sign-in-watch";
import { minutesAndSeconds } from "@/lib/presentation/format/countdown-text";
import { signInTexts } from "@/lib/presentation/sign-in/sign-in-texts";

/** The warning before a sign-in ends, and what to do once it has. Hidden if a part of the page already offers to sign in. */
export function SignInNotice({ watch }: Readonly<{ watch: SignInWatch }>) {
  const { status, known, knownAtMs, stay, isStaying, check } = watch;
  if (status === "ended") {
    return (
      <div className="in-[:has(:is(header,main)_[data-sign-in-again])]:hidden">
        <Card className="border-fail/40 bg-fail-soft text-fail-ink" icon={<LogOut className="size-4.5" />}>
          <Words title={signInTexts.ended} detail={signInTexts.pageStays} />
          <SignInAgainButton label={signInTexts.signInAgain} onSignedIn={check} />
        </Card>
      </div>
    );
  }
  const { limit } = known;
  const title = (
    <>
      {signInTexts.endsIn[limit]} <Countdown key={knownAtMs} seconds={known.remaining} />
    </>
  );
  return (
    <Card className="border-trouble/50 bg-trouble-soft text-trouble-ink" icon={<Timer className="size-4.5" />}>
      <Words title={title} detail={signInTexts.whyItEnds[limit]} />
      {limit === "idle" && (
        <Button look="primary" onClick={stay} disabled={isStaying}>
          {signInTexts.stay}
        </Button>
      )}
    </Card>
  );
}

type CardProps = Readonly<{ className: string; icon: React.ReactNode; children: React.ReactNode }>;

function Card({ className, icon, children }: CardProps) {
  return (
    <div
      role="alert"
      className={`fixed inset-x-3 bottom-3 z-30 mx-auto flex max-w-xl gap-3 rounded-panel border px-4 py-3 shadow-lg print:hidden ${className}`}
    >
      <span aria-hidden="true" className="mt-0.5 flex-none">
        {icon}
      </span>
      <div className="flex min-w-0 grow flex-wrap items-center justify-between gap-x-4 gap-y-2 sm:flex-nowrap">
        {children}
      </div>
    </div>
  );
}

function Words({ title, detail }: Readonly<{ title: React.ReactNode; detail: string }>) {
  return (
    <div className="min-w-0">
      <p className="font-semibold">{title}</p>
      <p>{detail}</p>
    </div>
  );
}

function Countdown({ seconds }: Readonly<{ seconds: number }>) {
  return (
    <span role="timer" aria-live="off" className="tabular-nums">
      {minutesAndSeconds(useCountdown(seconds))}
    </span>
  );
}
