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
import { newestFirst, play, plays, playsAt } from "@/evals/cases/plays.fixture";
import { day, days, onDay, onDays } from "@/evals/cases/when.fixture";

/** A title is to blame, and it plays somewhere, has company, or was hardly described. */
export const titleCases: readonly WrittenCase[] = [
  {
    id: "episode-plays-on-the-phone-alone",
    story:
      "An episode does not start on the TV nor on the Roku; on the iPhone, a few minutes later, it does. All else plays on all three.",
    awkward: true,
    sessions: newestFirst(
      playsAt([...onDay(2, "20:00", "20:01"), day(3, "20:00")], {
        on: samsungTv,
        over: "Comcast",
        of: "Harbor Lights: S2, E5",
        went: "start-failure",
        error: "MANIFEST_PARSE",
      }),
      playsAt([day(2, "20:04"), day(4, "21:00")], {
        on: roku,
        over: "Comcast",
        of: "Harbor Lights: S2, E5",
        went: "start-failure",
        error: "MANIFEST_PARSE",
      }),
      play({ on: iphone, over: "Comcast", at: day(2, "20:08"), of: "Harbor Lights: S2, E5" }),
      playsAt(onDays([0, 1, 4, 5], "20:00"), { on: samsungTv, over: "Comcast" }),
      playsAt(onDays([0, 1, 3, 5], "18:00"), { on: roku, over: "Comcast" }),
      plays(3, { on: iphone, over: "Comcast", at: day(3, "08:00") }),
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
      "Two titles of this week fail on whatever they are played; everything else plays. One was tried four times, one twice.",
    awkward: true,
    sessions: newestFirst(
      playsAt(onDays([1, 3], "20:00"), {
        on: appleTv,
        over: "Cox",
        of: "Ashes of Meridian: S1, E1",
        went: "start-failure",
        error: "MANIFEST_HTTP_404",
      }),
      playsAt(onDays([2, 4], "12:00"), {
        on: windowsLaptop,
        over: "Cox",
        of: "Ashes of Meridian: S1, E1",
        went: "start-failure",
        error: "MANIFEST_HTTP_404",
      }),
      playsAt([day(5, "17:00")], {
        on: ipad,
        over: "Cox",
        of: "Winter Harvest",
        went: "start-failure",
        error: "MANIFEST_HTTP_404",
      }),
      playsAt([day(5, "21:00")], {
        on: appleTv,
        over: "Cox",
        of: "Winter Harvest",
        via: "NORTHPATH",
        went: "start-failure",
        error: "MANIFEST_HTTP_404",
      }),
      playsAt(onDays([0, 2, 4, 6], "20:00"), { on: appleTv, over: "Cox" }),
      playsAt(onDays([0, 1, 3, 5], "12:00"), { on: windowsLaptop, over: "Cox" }),
      playsAt(onDays([0, 2, 4, 6], "17:00"), { on: ipad, over: "Cox" }),
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
      "One episode fails on three devices. Conviva flags it as a failed start and does not say of which sort; everything else plays.",
    awkward: true,
    sessions: newestFirst(
      playsAt(onDays([1, 3, 5], "20:00"), {
        on: lgTv,
        over: "Comcast",
        of: "The Long Winter: S1, E1",
        went: "start-failure",
        error: "HTTP 404",
        flags: { videoStartFailureTechnical: null, videoStartFailureBusiness: null },
      }),
      playsAt(onDays([2, 4], "17:00"), {
        on: ipad,
        over: "Comcast",
        of: "The Long Winter: S1, E1",
        went: "start-failure",
        error: "HTTP 404",
        flags: { videoStartFailureTechnical: false, videoStartFailureBusiness: false },
      }),
      playsAt(onDays([3, 4], "12:00"), {
        on: iphone,
        over: "Verizon Wireless",
        of: "The Long Winter: S1, E1",
        went: "start-failure",
        error: "HTTP 404",
        flags: { videoStartFailureTechnical: null, videoStartFailureBusiness: null },
      }),
      playsAt(onDays([0, 2, 4], "20:00"), { on: lgTv, over: "Comcast" }),
      playsAt(onDays([0, 1, 3], "17:00"), { on: ipad, over: "Comcast" }),
      playsAt(onDays([0, 1, 2], "12:00"), { on: iphone, over: "Verizon Wireless" }),
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
    story:
      "Neither devices nor networks nor CDNs were sent. Every start of one title failed, and everything else played.",
    awkward: true,
    sessions: newestFirst(
      plays(4, {
        on: withoutClient(nameless(lgTv)),
        over: null,
        via: null,
        at: day(1, "20:00"),
        of: "Harbor Lights: S2, E5",
        went: "start-failure",
        error: "MANIFEST_HTTP_404",
      }),
      plays(7, { on: withoutClient(nameless(lgTv)), over: null, via: null, at: day(0, "17:00") }),
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
    story: "They watch one live channel and nothing else. On the Samsung TV it breaks off, on the iPhone never.",
    awkward: true,
    sessions: newestFirst(
      plays(4, {
        on: samsungTv,
        over: "Spectrum",
        at: day(0, "20:00"),
        every: days(2),
        of: "Metro Sports Live",
        live: true,
        went: "break",
        error: "AVPLAY_BUFFER_STALL",
      }),
      plays(5, { on: iphone, over: "Spectrum", at: day(0, "12:00"), of: "Metro Sports Live", live: true }),
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
