import { AccountMenu } from "@/components/header/account-menu";
import { ZoneSwitch } from "@/components/header/zone-switch";
import { KeyboardButton } from "@/components/keyboard/keyboard-button";
import { LookupForm } from "@/components/lookup/lookup-form";
import { RangePicker } from "@/components/lookup/range-picker";
import { Brand } from "@/components/ui/brand";
import type { Role } from "@/lib/domain/access/role";

type Props = Readonly<{ name: string; role: Role | null; now: number }>;

const lookupFormId = "lookup-form";

/**
 * The bar at the top of every page. It stays mounted between pages, so it keeps what was typed. Without a role it has no
 * look-up.
 */
export function DeskHeader({ name, role, now }: Props) {
  return (
    <header className="z-20 border-b border-line bg-surface lg:sticky lg:top-0 print:hidden">
      <div className="mx-auto flex max-w-[160rem] flex-wrap items-center gap-x-3 gap-y-1.5 px-3 py-2 md:px-4 xl:px-6">
        <Brand />
        {role !== null && (
          <>
            <LookupForm id={lookupFormId} />
            <RangePicker form={lookupFormId}>
              <ZoneSwitch now={now} />
            </RangePicker>
          </>
        )}
        <div className="order-1 ml-auto flex items-center gap-1 lg:order-4">
          <KeyboardButton />
          <AccountMenu name={name} role={role} />
        </div>
      </div>
    </header>
  );
}
