import "server-only";
import type { SampleLocation, SamplePage } from "@/lib/contract/explore";
import { paths } from "@/lib/contract/paths";
import { soleAccount } from "@/lib/domain/access/account";
import { checkSample, sampleFault } from "@/lib/domain/explore/check-sample";
import { dimensionNamed } from "@/lib/domain/explore/dimension";
import { statusFlags } from "@/lib/domain/explore/sample-query";
import { type SampleWindow, sampleWindows } from "@/lib/domain/explore/sample-window";
import type { TypedSample } from "@/lib/domain/explore/typed-sample";
import { LookupError } from "@/lib/domain/problems";
import { instantOfWallTime, wallTimeOf } from "@/lib/domain/time/wall-time";
import { canonicalZone, type Zone } from "@/lib/domain/time/zone";
import { type EpochMs, epochMs, minuteMs } from "@/lib/domain/units";
import type { RequestContext } from "@/lib/server/access/request-context";
import { assertExplorer } from "@/lib/server/explore/record-sample";
import { offerOf, readSampleOptions } from "@/lib/server/explore/sample-options";
import { pairsOfSample } from "@/lib/server/explore/sample-url";
import { isForm, parseFormBody } from "@/lib/server/http/request-body";

/**
 * Turns the form into the URL that shows the sample. What may be personal is sealed in it. Nothing is sampled yet.
 *
 * @param isChecked - Whether a field that is wrong is refused here; if not, the page says so.
 * @throws {LookupError} `page-not-found` for everybody but seniors and leads; `invalid-sample` for what was typed.
 */
export async function createSampleQuery(
  ctx: RequestContext,
  request: Request,
  isChecked: boolean,
): Promise<SampleLocation> {
  assertExplorer(ctx);
  if (!isForm(request)) throw new LookupError("unsupported-media");
  const now = epochMs(Date.now());
  const form = await parseFormBody(request);
  const { typed: asTyped, isWindowMalformed } = typedInForm(form, now);
  const options = await readSampleOptions(soleAccount);
  const filters = asTyped.filters.map((one) => ({ ...one, name: dimensionNamed(one.name, options.dimensions) }));
  const typed = { ...asTyped, filters };
  const isForErrors = form.get("page") === ("errors" satisfies SamplePage);
  if (isChecked) {
    if (isWindowMalformed !== null) throw sampleFault(isWindowMalformed, "malformed-window");
    checkSample(typed, { now, offer: offerOf(options) });
  }
  const pairs = pairsOfSample(typed);
  return { location: isForErrors ? paths.diagnose(pairs) : paths.explore(pairs) };
}

type InForm = Readonly<{ typed: TypedSample; isWindowMalformed: "from" | "to" | null }>;

/** What was typed. Each value of a filter is a pair of `dimension` and `value`, in the order of the form. */
function typedInForm(form: URLSearchParams, now: EpochMs): InForm {
  const one = (name: string) => form.get(name) ?? "";
  const values = form.getAll("value");
  const filters = form
    .getAll("dimension")
    .map((name, at) => ({ name, values: [values[at] ?? ""] }))
    .filter(({ name, values: [value] }) => name !== "" || value !== "");
  const { from, to, isWindowMalformed } = windowInForm(form, now);
  return {
    isWindowMalformed,
    typed: {
      kind: one("kind"),
      ...{ from, to },
      limit: one("limit"),
      filters,
      flags: statusFlags.filter((flag) => form.get(flag) === "true"),
      savedFilter: one("filter"),
      run: String(now),
    },
  };
}

function windowInForm(form: URLSearchParams, now: EpochMs) {
  const quick = sampleWindows.find(({ id }) => id === form.get("window"));
  if (quick !== undefined) return { ...instantsOf(quick, now), isWindowMalformed: null };
  const zone = canonicalZone(form.get("zone") ?? "") ?? "UTC";
  const [since, until] = [form.get("since") ?? "", form.get("until") ?? ""];
  const from = instantIn(since, form.get("from"), zone);
  const to = instantIn(until, form.get("to"), zone);
  const isMalformed = (text: string, instant: EpochMs | null | undefined) => text !== "" && instant === null;
  return {
    from: String(from ?? ""),
    to: String(to ?? ""),
    isWindowMalformed: isMalformed(since, from) ? "from" : isMalformed(until, to) ? "to" : null,
  } as const;
}

/**
 * The instant of a wall time. In autumn an hour occurs twice: if the form still shows what it was filled in with, it's the same
 * one, in whole minutes as it shows them.
 */
function instantIn(wallTime: string, filledIn: string | null, zone: Zone): EpochMs | null {
  const known = /^\d{1,13}$/u.test(filledIn ?? "") ? epochMs(Number(filledIn)) : null;
  return known !== null && wallTimeOf(known, zone) === wallTime
    ? wholeMinute(known)
    : instantOfWallTime(wallTime, zone);
}

function instantsOf({ lengthMs }: SampleWindow, now: EpochMs) {
  const to = wholeMinute(now);
  return { from: String(to - lengthMs), to: String(to) };
}

function wholeMinute(instant: EpochMs): EpochMs {
  return epochMs(Math.floor(instant / minuteMs) * minuteMs);
}
