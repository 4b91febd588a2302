import { attempt, attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import { ipad, iphone, lgTv, mac, pixel, roku, samsungTv, windowsLaptop } from "@/evals/cases/devices.fixture";
import { sure, technical } from "@/evals/cases/expectations.fixture";
import { day, onDay } from "@/evals/cases/times.fixture";

/** Two problems in one range; one matters more. */
export const twoProblemsCases: readonly WrittenCase[] = [
  {
    id: "an-outage-and-a-sick-tv",
    story:
      "The TV fails on every one of six evenings. One day at noon nothing started on the laptop, the iPad and the phone either. That outage is over; the TV still fails.",
    awkward: true,
    sessions: newestFirst(
      attempts(6, {
        on: samsungTv,
        over: "Comcast",
        at: day(0, "20:00"),
        went: "start-failure",
        error: "AVPLAY_DECODER_INIT_FAILED",
      }),
      attempt({
        on: windowsLaptop,
        over: "Comcast",
        at: day(3, "12:00"),
        went: "start-failure",
        error: "DRM_LICENSE_503",
      }),
      attempt({
        on: ipad,
        over: "Comcast",
        at: day(3, "12:20"),
        of: "Salt Road",
        went: "start-failure",
        error: "DRM_LICENSE_503",
      }),
      attempt({
        on: iphone,
        over: "Verizon Wireless",
        at: day(3, "12:40"),
        of: "Copper Sky",
        went: "start-failure",
        error: "DRM_LICENSE_503",
      }),
      attempts(4, { on: windowsLaptop, over: "Comcast", at: day(4, "12:00") }),
      attempts(4, { on: ipad, over: "Comcast", at: day(4, "17:00") }),
      attempts(4, { on: iphone, over: "Verizon Wireless", at: day(4, "08:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "Samsung Smart TV",
      facts: ["bad-on-device", "bad-elsewhere"],
      incidents: { count: 9, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "waits-and-a-concurrency-limit",
    story:
      "At home everything buffers; on the mobile network nothing does. On two evenings the iPad was also refused because too many people were watching. The refusals say nothing about the home network.",
    awkward: true,
    sessions: newestFirst(
      attempts(4, { on: lgTv, over: "Windstream", at: day(0, "20:00"), went: "waiting" }),
      attempts(3, { on: mac, over: "Windstream", at: day(1, "20:00"), went: "waiting", percent: 9 }),
      attemptsAt([...onDay(1, "20:10", "20:11"), ...onDay(2, "20:10", "20:11")], {
        on: ipad,
        over: "Windstream",
        of: "Winter Harvest",
        went: "refused",
        error: "CONCURRENT_STREAM_LIMIT",
      }),
      attempts(4, { on: ipad, over: "T-Mobile USA", at: day(1, "08:00") }),
      attempts(2, { on: mac, over: "T-Mobile USA", at: day(4, "12:00") }),
      attempts(3, { on: pixel, over: "T-Mobile USA", at: day(0, "12:00") }),
    ),
    expected: {
      verdict: "network",
      confidence: sure,
      subject: "Windstream",
      facts: ["bad-on-network", "also-refused"],
      incidents: { count: 9, newest: technical(1, "watched-on") },
    },
  },
  {
    id: "sick-tv-and-a-bad-cdn",
    story:
      "The LG TV fails every time, whatever the CDN. Separately, two plays over BLUEWAVE buffered on the Mac and the iPad. The call is about the TV.",
    awkward: true,
    sessions: newestFirst(
      attempts(8, {
        on: lgTv,
        over: "Cox",
        at: day(0, "20:00"),
        via: ["AKAMAI", "NORTHPATH", "AKAMAI", "BLUEWAVE"],
        went: "start-failure",
        error: "WEBOS_MSE_APPEND_FAILED",
      }),
      attempt({ on: mac, over: "Cox", at: day(2, "12:00"), via: "BLUEWAVE", went: "waiting" }),
      attempt({ on: ipad, over: "Cox", at: day(3, "17:00"), via: "BLUEWAVE", went: "waiting" }),
      attempts(5, { on: mac, over: "Cox", at: day(3, "12:00"), via: ["AKAMAI", "NORTHPATH"] }),
      attempts(5, { on: ipad, over: "Cox", at: day(4, "17:00"), via: ["NORTHPATH", "AKAMAI"] }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "LG Smart TV",
      facts: ["bad-on-device", "bad-elsewhere"],
      incidents: { count: 10, newest: technical(1, "gave-up") },
    },
  },
  {
    id: "second-home-and-a-bad-title",
    story:
      "At the second home everything buffers. Separately, one episode failed twice at home, where everything else plays. The network at the second home is the bigger problem.",
    awkward: true,
    sessions: newestFirst(
      attempts(4, { on: roku, over: "Windstream", at: day(5, "20:00"), went: "waiting" }),
      attempts(3, { on: ipad, over: "Windstream", at: day(5, "17:00"), went: "waiting" }),
      attemptsAt([day(2, "20:00"), day(3, "20:00")], {
        on: roku,
        over: "Spectrum",
        of: "Harbor Lights: S2, E5",
        went: "start-failure",
        error: "MANIFEST_HTTP_404",
      }),
      attempts(5, { on: ipad, over: "Spectrum", at: day(0, "17:00") }),
      attempts(5, { on: roku, over: "Spectrum", at: day(10, "20:00") }),
    ),
    expected: {
      verdict: "network",
      confidence: sure,
      subject: "Windstream",
      facts: ["bad-on-network", "bad-elsewhere"],
      incidents: { count: 9, newest: technical(1, "watched-on") },
    },
  },
];
