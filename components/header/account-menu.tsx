"use client";

import Link from "next/link";
import { AllKeysSwitch } from "@/components/keyboard/all-keys-switch";
import { Button } from "@/components/ui/button";
import { SegmentedRadios } from "@/components/ui/segmented-radios";
import type { Preferences } from "@/lib/client/preferences/parse-preferences";
import { setPreference, usePreferences } from "@/lib/client/preferences/preferences";
import { useSignOut } from "@/lib/client/sign-in/use-sign-out";
import { paths } from "@/lib/contract/paths";
import { includesRole, type Role } from "@/lib/domain/access/role";
import { signInTexts } from "@/lib/presentation/sign-in/sign-in-texts";

const roleNames = { agent: "Agent", senior: "Senior agent", lead: "Team lead" } as const satisfies Record<
  Role,
  string
>;

const themes = [
  { value: "system", label: "System" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

/** The pages beside the look-up, and the least role that has them. */
const pages = [
  { href: paths.explore(), name: "Explore", least: "senior" },
  { href: paths.diagnose(), name: "Diagnose errors", least: "senior" },
  { href: paths.lead({}), name: "Lead's desk", least: "lead" },
] as const satisfies readonly Readonly<{ href: string; name: string; least: Role }>[];

/** The signed-in person, their preferences, and "Sign out". */
export function AccountMenu({ name, role }: Readonly<{ name: string; role: Role | null }>) {
  const { theme } = usePreferences();
  const { signOut, hasFailed, isPending } = useSignOut();

  return (
    <div className="flex-none">
      <button
        type="button"
        popoverTarget="account-menu"
        className="grid size-8 place-items-center rounded-full bg-well-soft text-xs font-semibold text-well-ink"
      >
        <span className="sr-only">Account</span>
        <span aria-hidden="true">{initials(name)}</span>
      </button>
      <div
        id="account-menu"
        popover="auto"
        className="inset-auto top-13 right-3 m-0 w-68 rounded-panel border border-line-strong bg-surface p-4 text-ink shadow-lg"
      >
        <p className="font-semibold">{name}</p>
        <p className="text-ink-muted">{role === null ? "No role" : roleNames[role]}</p>
        {role !== null && includesRole(role, "senior") && (
          <ul className="mt-2 grid gap-1">
            {pages
              .filter((page) => includesRole(role, page.least))
              .map(({ href, name }) => (
                <li key={name}>
                  <Link
                    href={href}
                    prefetch={false}
                    className="inline-flex min-h-6 items-center font-medium text-accent underline-offset-2 hover:underline"
                  >
                    {name}
                  </Link>
                </li>
              ))}
          </ul>
        )}
        <div className="my-3 grid gap-3 border-y border-line py-3">
          <div className="flex items-center justify-between gap-2">
            <span className="text-ink-muted">Theme</span>
            <SegmentedRadios
              legend="Theme"
              name="theme"
              options={themes}
              value={theme}
              onChange={(value) => setPreference("theme", value as Preferences["theme"])}
            />
          </div>
          <AllKeysSwitch className="text-ink-muted" />
        </div>
        <div className="grid gap-2">
          {hasFailed && (
            <p role="alert" className="rounded-control bg-fail-soft px-3 py-2 text-fail-ink">
              {signInTexts.notSignedOut}
            </p>
          )}
          <Button onClick={() => signOut(paths.endSignIn)} disabled={isPending}>
            Sign out
          </Button>
          <Button onClick={() => signOut(paths.endSignInsEverywhere)} disabled={isPending}>
            {signInTexts.signOutEverywhere}
          </Button>
        </div>
      </div>
    </div>
  );
}

function initials(name: string): string {
  const words = name.split(/[\s@._-]+/u).filter((word) => word !== "");
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toUpperCase();
}
