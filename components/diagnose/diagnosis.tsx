import { CodesPanel } from "@/components/diagnose/codes-panel";
import { DimensionPanel } from "@/components/diagnose/dimension-panel";
import { SharedPanel } from "@/components/diagnose/shared-panel";
import { HelpTip } from "@/components/ui/help-tip";
import { diagnoseTexts } from "@/lib/presentation/diagnose/diagnose-texts";
import type { diagnosisView } from "@/lib/presentation/diagnose/diagnosis-view";

const { title, help, helpLabel } = diagnoseTexts.values;

type Props = Readonly<{ view: ReturnType<typeof diagnosisView> }>;

/** What samples say about errors: what they share first, then the errors, then every dimension. */
export function Diagnosis({ view }: Props) {
  return (
    <div className="grid gap-3">
      <SharedPanel view={view} />
      {view.stages.length > 0 && <CodesPanel view={view} />}
      {view.dimensions.length > 0 && <Dimensions view={view} />}
    </div>
  );
}

function Dimensions({ view: { choice, dimensions } }: Props) {
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-3 px-1 pt-1">
        <h2 className="text-[15px] font-semibold tracking-tight">{title}</h2>
        <bdi className="min-w-0 text-ink-muted wrap-anywhere">{choice}</bdi>
        <HelpTip label={helpLabel} help={help} className="ml-auto text-xs text-ink-muted" />
      </div>
      <div className="grid items-start gap-3 xl:grid-cols-2">
        {dimensions.map((dimension) => (
          <DimensionPanel key={dimension.id} dimension={dimension} />
        ))}
      </div>
    </>
  );
}
