"use client";

import Link from "next/link";
import { AllKeysSwitch } from "@/components/keyboard/all-keys-switch";
import { Button } from "@/components/ui/button";
import { SegmentedRadios } from "@/components/ui/segmented-radios";
import type { Preferences } from "@/lib/client/preferences/parse-preferences";
import { setPreference, usePreferences } from "@/lib/client/preferences/preferences";
import { paths } from "@/lib/contract/paths";
import type { Role } from "@/lib/domain/access/role";
import { leadTexts } from "@/lib/presentation/lead/lead-texts";

const roleNames = { agent: "Agent", senior: "Senior agent", lead: "Team lead" } as const satisfies Record<
  Role,
  string
>;

const themes = [
  { value: "system", label: "System" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

/** The signed-in person, their preferences, and "Sign out". */
export function AccountMenu({ name, role }: Readonly<{ name: string; role: Role | null }>) {
  const { theme } = usePreferences();
  const signOut = async () => {
    const auth = await import("next-auth/react");
    await auth.signOut({ callbackUrl: paths.signIn() });
  };

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
        {role === "lead" && (
          <Link
            href={paths.lead({})}
            prefetch={false}
            className="mt-2 inline-block font-medium text-accent underline-offset-2 hover:underline"
          >
            {leadTexts.title}
          </Link>
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
        <Button onClick={signOut} className="w-full">
          Sign out
        </Button>
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
