import { accountCases } from "@/lib/domain/insights/cases/account-cases.fixture";
import { calmCases } from "@/lib/domain/insights/cases/calm-cases.fixture";
import type { CareCase } from "@/lib/domain/insights/cases/case";
import { clearCalmCases } from "@/lib/domain/insights/cases/clear-calm-cases.fixture";
import { clearCauseCases } from "@/lib/domain/insights/cases/clear-cause-cases.fixture";
import { clearVersionAndPlaceCases } from "@/lib/domain/insights/cases/clear-version-and-place-cases.fixture";
import { deviceCases } from "@/lib/domain/insights/cases/device-cases.fixture";
import { disguisedAccountCases } from "@/lib/domain/insights/cases/disguised-account-cases.fixture";
import { hiddenDeviceCases } from "@/lib/domain/insights/cases/hidden-device-cases.fixture";
import { leftCases } from "@/lib/domain/insights/cases/left-cases.fixture";
import { networkCases } from "@/lib/domain/insights/cases/network-cases.fixture";
import { oddDataCases } from "@/lib/domain/insights/cases/odd-data-cases.fixture";
import { pathCases } from "@/lib/domain/insights/cases/path-cases.fixture";
import { serviceCases } from "@/lib/domain/insights/cases/service-cases.fixture";
import { tangledCases } from "@/lib/domain/insights/cases/tangled-cases.fixture";
import { thinEvidenceCases } from "@/lib/domain/insights/cases/thin-evidence-cases.fixture";
import { titleCases } from "@/lib/domain/insights/cases/title-cases.fixture";
import { twoTroublesCases } from "@/lib/domain/insights/cases/two-troubles-cases.fixture";
import { wideServiceCases } from "@/lib/domain/insights/cases/wide-service-cases.fixture";

/** Every case, the clear ones first. */
export const allCases: readonly CareCase[] = [
  ...clearCauseCases,
  ...clearVersionAndPlaceCases,
  ...clearCalmCases,
  ...deviceCases,
  ...hiddenDeviceCases,
  ...networkCases,
  ...tangledCases,
  ...pathCases,
  ...titleCases,
  ...serviceCases,
  ...wideServiceCases,
  ...accountCases,
  ...disguisedAccountCases,
  ...leftCases,
  ...calmCases,
  ...thinEvidenceCases,
  ...oddDataCases,
  ...twoTroublesCases,
];
