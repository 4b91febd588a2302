import { accountCases } from "@/evals/cases/account-cases.fixture";
import { burstBlameCases } from "@/evals/cases/burst-blame-cases.fixture";
import { burstRestraintCases } from "@/evals/cases/burst-restraint-cases.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import { cdnCases } from "@/evals/cases/cdn-cases.fixture";
import { clearCauseCases } from "@/evals/cases/clear-cause-cases.fixture";
import { clearNonCauseCases } from "@/evals/cases/clear-non-cause-cases.fixture";
import { clearVersionAndPlaceCases } from "@/evals/cases/clear-version-and-place-cases.fixture";
import { confoundedCases } from "@/evals/cases/confounded-cases.fixture";
import { deviceCases } from "@/evals/cases/device-cases.fixture";
import { disguisedAccountCases } from "@/evals/cases/disguised-account-cases.fixture";
import { earlyExitCases } from "@/evals/cases/early-exit-cases.fixture";
import { eveningCases } from "@/evals/cases/evening-cases.fixture";
import { hiddenDeviceCases } from "@/evals/cases/hidden-device-cases.fixture";
import { lifelikeCases } from "@/evals/cases/lifelike-cases.fixture";
import { markedTechnicalCases } from "@/evals/cases/marked-technical-cases.fixture";
import { missingValueCases } from "@/evals/cases/missing-value-cases.fixture";
import { mobileCases } from "@/evals/cases/mobile-cases.fixture";
import { networkCases } from "@/evals/cases/network-cases.fixture";
import { notTheAccountCases } from "@/evals/cases/not-the-account-cases.fixture";
import { nothingWrongCases } from "@/evals/cases/nothing-wrong-cases.fixture";
import { oddDataCases } from "@/evals/cases/odd-data-cases.fixture";
import { oddListCases } from "@/evals/cases/odd-list-cases.fixture";
import { ordinaryNoiseCases } from "@/evals/cases/ordinary-noise-cases.fixture";
import { outageLengthCases } from "@/evals/cases/outage-length-cases.fixture";
import { placeholderCases } from "@/evals/cases/placeholder-cases.fixture";
import { placeholderNetworkCases } from "@/evals/cases/placeholder-network-cases.fixture";
import { rareTitleCases } from "@/evals/cases/rare-title-cases.fixture";
import { serviceCases } from "@/evals/cases/service-cases.fixture";
import { severalCdnsCases } from "@/evals/cases/several-cdns-cases.fixture";
import { thinEvidenceCases } from "@/evals/cases/thin-evidence-cases.fixture";
import { titleCases } from "@/evals/cases/title-cases.fixture";
import { twoProblemsCases } from "@/evals/cases/two-problems-cases.fixture";
import { twofoldCases } from "@/evals/cases/twofold-cases.fixture";
import { versionAndModelCases } from "@/evals/cases/version-and-model-cases.fixture";
import { wideServiceCases } from "@/evals/cases/wide-service-cases.fixture";
import { wifiCases } from "@/evals/cases/wifi-cases.fixture";

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
  ...wifiCases,
  ...versionAndModelCases,
  ...twofoldCases,
  ...severalCdnsCases,
  ...rareTitleCases,
  ...placeholderNetworkCases,
  ...placeholderCases,
  ...outageLengthCases,
  ...ordinaryNoiseCases,
  ...oddListCases,
  ...notTheAccountCases,
  ...mobileCases,
  ...missingValueCases,
  ...markedTechnicalCases,
  ...lifelikeCases,
  ...eveningCases,
  ...burstRestraintCases,
  ...burstBlameCases,
];
