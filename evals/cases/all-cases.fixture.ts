import { accountCases } from "@/evals/cases/account-cases.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import { cdnCases } from "@/evals/cases/cdn-cases.fixture";
import { clearCauseCases } from "@/evals/cases/clear-cause-cases.fixture";
import { clearNonCauseCases } from "@/evals/cases/clear-non-cause-cases.fixture";
import { clearVersionAndPlaceCases } from "@/evals/cases/clear-version-and-place-cases.fixture";
import { confoundedCases } from "@/evals/cases/confounded-cases.fixture";
import { deviceCases } from "@/evals/cases/device-cases.fixture";
import { disguisedAccountCases } from "@/evals/cases/disguised-account-cases.fixture";
import { earlyExitCases } from "@/evals/cases/early-exit-cases.fixture";
import { hiddenDeviceCases } from "@/evals/cases/hidden-device-cases.fixture";
import { networkCases } from "@/evals/cases/network-cases.fixture";
import { nothingWrongCases } from "@/evals/cases/nothing-wrong-cases.fixture";
import { oddDataCases } from "@/evals/cases/odd-data-cases.fixture";
import { serviceCases } from "@/evals/cases/service-cases.fixture";
import { thinEvidenceCases } from "@/evals/cases/thin-evidence-cases.fixture";
import { titleCases } from "@/evals/cases/title-cases.fixture";
import { twoProblemsCases } from "@/evals/cases/two-problems-cases.fixture";
import { wideServiceCases } from "@/evals/cases/wide-service-cases.fixture";

/** Every case, clear ones first. */
export const allCases: readonly WrittenCase[] = [
  ...clearCauseCases,
  ...clearVersionAndPlaceCases,
  ...clearNonCauseCases,
  ...deviceCases,
  ...hiddenDeviceCases,
  ...networkCases,
  ...confoundedCases,
  ...cdnCases,
  ...titleCases,
  ...serviceCases,
  ...wideServiceCases,
  ...accountCases,
  ...disguisedAccountCases,
  ...earlyExitCases,
  ...nothingWrongCases,
  ...thinEvidenceCases,
  ...oddDataCases,
  ...twoProblemsCases,
];
