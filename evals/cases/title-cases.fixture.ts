import { attempt, attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import {
  appleTv,
  ipad,
  iphone,
  lgTv,
  nameless,
  roku,
  samsungTv,
  windowsLaptop,
  withoutClient,
} from "@/evals/cases/devices.fixture";
import { likely, sure, technical } from "@/evals/cases/expectations.fixture";
import { day, days, onDay, onDays } from "@/evals/cases/times.fixture";

/** A title is to blame, but it plays somewhere, isn't the only bad one, or comes with little data. */
export const titleCases: readonly WrittenCase[] = [
  {
    id: "episode-plays-on-the-phone-alone",
    story:
      "An episode doesn't start on the TV or the Roku; a few minutes later it does on the iPhone. Everything else plays on all three.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt([...onDay(2, "20:00", "20:01"), day(3, "20:00")], {
        on: samsungTv,
        over: "Comcast",
        of: "Harbor Lights: S2, E5",
        went: "start-failure",
        error: "MANIFEST_PARSE",
      }),
      attemptsAt([day(2, "20:04"), day(4, "21:00")], {
        on: roku,
        over: "Comcast",
        of: "Harbor Lights: S2, E5",
        went: "start-failure",
        error: "MANIFEST_PARSE",
      }),
      attempt({ on: iphone, over: "Comcast", at: day(2, "20:08"), of: "Harbor Lights: S2, E5" }),
      attemptsAt(onDays([0, 1, 4, 5], "20:00"), { on: samsungTv, over: "Comcast" }),
      attemptsAt(onDays([0, 1, 3, 5], "18:00"), { on: roku, over: "Comcast" }),
      attempts(3, { on: iphone, over: "Comcast", at: day(3, "08:00") }),
    ),
    expected: {
      verdict: "title",
      confidence: sure,
      subject: "Harbor Lights: S2, E5",
      facts: ["bad-on-title", "good-on-subject"],
      incidents: { count: 3, newest: technical(1, "gave-up"), largest: technical(3, "played-elsewhere") },
    },
  },
  {
    id: "two-new-titles",
    story:
      "Two of this week's titles fail on every device; everything else plays. They tried one four times, the other twice.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDays([1, 3], "20:00"), {
        on: appleTv,
        over: "Cox",
        of: "Ashes of Meridian: S1, E1",
        went: "start-failure",
        error: "MANIFEST_HTTP_404",
      }),
      attemptsAt(onDays([2, 4], "12:00"), {
        on: windowsLaptop,
        over: "Cox",
        of: "Ashes of Meridian: S1, E1",
        went: "start-failure",
        error: "MANIFEST_HTTP_404",
      }),
      attemptsAt([day(5, "17:00")], {
        on: ipad,
        over: "Cox",
        of: "Winter Harvest",
        went: "start-failure",
        error: "MANIFEST_HTTP_404",
      }),
      attemptsAt([day(5, "21:00")], {
        on: appleTv,
        over: "Cox",
        of: "Winter Harvest",
        via: "NORTHPATH",
        went: "start-failure",
        error: "MANIFEST_HTTP_404",
      }),
      attemptsAt(onDays([0, 2, 4, 6], "20:00"), { on: appleTv, over: "Cox" }),
      attemptsAt(onDays([0, 1, 3, 5], "12:00"), { on: windowsLaptop, over: "Cox" }),
      attemptsAt(onDays([0, 2, 4, 6], "17:00"), { on: ipad, over: "Cox" }),
    ),
    expected: {
      verdict: "title",
      confidence: likely,
      subject: "Ashes of Meridian: S1, E1",
      facts: ["bad-on-title", "bad-elsewhere"],
      incidents: { count: 6, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "title-by-the-general-flag-alone",
    story:
      "One episode fails on three devices. Conviva flags a failed start without its kind; everything else plays.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(onDays([1, 3, 5], "20:00"), {
        on: lgTv,
        over: "Comcast",
        of: "The Long Winter: S1, E1",
        went: "start-failure",
        error: "HTTP 404",
        flags: { videoStartFailureTechnical: null, videoStartFailureBusiness: null },
      }),
      attemptsAt(onDays([2, 4], "17:00"), {
        on: ipad,
        over: "Comcast",
        of: "The Long Winter: S1, E1",
        went: "start-failure",
        error: "HTTP 404",
        flags: { videoStartFailureTechnical: false, videoStartFailureBusiness: false },
      }),
      attemptsAt(onDays([3, 4], "12:00"), {
        on: iphone,
        over: "Verizon Wireless",
        of: "The Long Winter: S1, E1",
        went: "start-failure",
        error: "HTTP 404",
        flags: { videoStartFailureTechnical: null, videoStartFailureBusiness: null },
      }),
      attemptsAt(onDays([0, 2, 4], "20:00"), { on: lgTv, over: "Comcast" }),
      attemptsAt(onDays([0, 1, 3], "17:00"), { on: ipad, over: "Comcast" }),
      attemptsAt(onDays([0, 1, 2], "12:00"), { on: iphone, over: "Verizon Wireless" }),
    ),
    expected: {
      verdict: "title",
      confidence: sure,
      subject: "The Long Winter: S1, E1",
      facts: ["bad-on-title"],
      incidents: { count: 7, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "nothing-known-but-the-title",
    story: "Conviva sent no devices, networks or CDNs. Every start of one title failed, and everything else played.",
    awkward: true,
    sessions: newestFirst(
      attempts(4, {
        on: withoutClient(nameless(lgTv)),
        over: null,
        via: null,
        at: day(1, "20:00"),
        of: "Harbor Lights: S2, E5",
        went: "start-failure",
        error: "MANIFEST_HTTP_404",
      }),
      attempts(7, { on: withoutClient(nameless(lgTv)), over: null, via: null, at: day(0, "17:00") }),
    ),
    expected: {
      verdict: "title",
      confidence: likely,
      subject: "Harbor Lights: S2, E5",
      facts: ["bad-on-title"],
      incidents: { count: 4, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "only-one-channel-is-watched",
    story: "They watch one live channel and nothing else. It breaks off on the Samsung TV, never on the iPhone.",
    awkward: true,
    sessions: newestFirst(
      attempts(4, {
        on: samsungTv,
        over: "Spectrum",
        at: day(0, "20:00"),
        every: days(2),
        of: "Metro Sports Live",
        live: true,
        went: "break",
        error: "AVPLAY_BUFFER_STALL",
      }),
      attempts(5, { on: iphone, over: "Spectrum", at: day(0, "12:00"), of: "Metro Sports Live", live: true }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "Samsung Smart TV",
      facts: ["bad-on-device"],
      incidents: { count: 4, newest: technical(1, "gave-up") },
    },
  },
];
