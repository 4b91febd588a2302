import { hourMs } from "@/lib/domain/units";
import type { Culprit, TrueSide } from "../population.ts";
import type { Cause } from "./cause.ts";
import { namesOf } from "./household.ts";
import type { Try } from "./watch.ts";

/** The longest that a service is in trouble every time somebody watches, and nobody repairs it. */
const longestService = 6 * hourMs;

/**
 * What the sessions can't tell from the cause: something that all affected tries have, and that no more good tries have
 * than the cause reached. Networks, CDNs and the service recover by themselves, so good tries count against them only
 * while the cause acts. Devices and titles don't, so all from the first affected to the last count. Refusals that say
 * what they are can be told from anything.
 */
export function alsoPossible(tries: readonly Try[], side: TrueSide, cause: Cause): readonly Culprit[] {
  const affected = tries.filter(({ by }) => by === "cause").map(({ view }) => view);
  const [first, last] = [affected[0], affected.at(-1)];
  if (first === undefined || last === undefined || cause.isSaid) return [];
  const good = tries.filter(({ result }) => result.kind === "good").map(({ view }) => view);
  const meanwhile = good.filter(({ at }) => cause.acts(at));
  const between = good.filter(({ at }) => at >= first.at && at <= last.at);
  const reached = (views: typeof good) => views.filter((view) => cause.rate(view) > 0).length;
  const fits = (has: (view: (typeof good)[number]) => boolean, views: typeof good) =>
    affected.every(has) && views.filter(has).length <= reached(views);
  const { device, network } = first;
  const candidates: readonly (Culprit & { isFitting: boolean })[] = [
    {
      ...{ side: "device", names: namesOf(device) },
      isFitting: fits((view) => view.device === device, between),
    },
    { ...{ side: "network", names: [network] }, isFitting: fits((view) => view.network === network, meanwhile) },
    ...first.cdns.map((cdn) => ({
      ...{ side: "cdn" as const, names: [cdn] },
      isFitting: fits(({ cdns }) => cdns.includes(cdn), meanwhile),
    })),
    {
      ...{ side: "title", names: [first.item.title] },
      isFitting: fits(({ item }) => item.title === first.item.title, between),
    },
    {
      ...{ side: "service", names: [] },
      isFitting: last.at - first.at <= longestService && fits(() => true, meanwhile),
    },
  ];
  return candidates
    .filter((candidate) => candidate.isFitting && candidate.side !== side)
    .map(({ side: of, names }) => ({ side: of, names }));
}
