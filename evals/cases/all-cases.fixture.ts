import { accountCases } from "@/evals/cases/account-cases.fixture";
import { calmCases } from "@/evals/cases/calm-cases.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import { clearCalmCases } from "@/evals/cases/clear-calm-cases.fixture";
import { clearCauseCases } from "@/evals/cases/clear-cause-cases.fixture";
import { clearVersionAndPlaceCases } from "@/evals/cases/clear-version-and-place-cases.fixture";
import { deviceCases } from "@/evals/cases/device-cases.fixture";
import { disguisedAccountCases } from "@/evals/cases/disguised-account-cases.fixture";
import { hiddenDeviceCases } from "@/evals/cases/hidden-device-cases.fixture";
import { leftCases } from "@/evals/cases/left-cases.fixture";
import { networkCases } from "@/evals/cases/network-cases.fixture";
import { oddDataCases } from "@/evals/cases/odd-data-cases.fixture";
import { pathCases } from "@/evals/cases/path-cases.fixture";
import { serviceCases } from "@/evals/cases/service-cases.fixture";
import { tangledCases } from "@/evals/cases/tangled-cases.fixture";
import { thinEvidenceCases } from "@/evals/cases/thin-evidence-cases.fixture";
import { titleCases } from "@/evals/cases/title-cases.fixture";
import { twoTroublesCases } from "@/evals/cases/two-troubles-cases.fixture";
import { wideServiceCases } from "@/evals/cases/wide-service-cases.fixture";

/** Every case, the clear ones first. */
export const allCases: readonly WrittenCase[] = [
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
