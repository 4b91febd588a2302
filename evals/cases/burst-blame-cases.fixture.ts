import { attempt, attempts, attemptsAt, newestFirst } from "@/evals/cases/attempts.fixture";
import type { WrittenCase } from "@/evals/cases/case";
import { fireTv, ipad, iphone, lgTv, pixel, roku, samsungTv, windowsLaptop } from "@/evals/cases/devices.fixture";
import { likely, sure, technical } from "@/evals/cases/expectations.fixture";
import { day, days, onDay, onDays } from "@/evals/cases/times.fixture";

/** Bursts of retries with a cause that can be named, because they recur or because something else played meanwhile. */
export const burstBlameCases: readonly WrittenCase[] = [
  {
    id: "tv-gives-up-three-evenings",
    story:
      "Three evenings this fortnight the TV wouldn't start anything: they'd try four or five times with whatever came to mind, then take the iPad. The TV had been fine the week before, and the iPad always is.",
    awkward: false,
    sessions: newestFirst(
      attempts(6, { on: samsungTv, over: "Comcast", at: day(0, "20:00") }),
      attemptsAt(onDay(7, "20:00", "20:01", "20:02", "20:03:30"), {
        on: samsungTv,
        over: "Comcast",
        of: ["Winter Harvest", "Winter Harvest", "Monsoon", "The Reef"],
        went: "start-failure",
        error: "AVPLAY_DECODER_INIT_FAILED",
      }),
      attemptsAt(onDay(9, "20:30", "20:31", "20:32", "20:33", "20:35"), {
        on: samsungTv,
        over: "Comcast",
        of: ["Polar Light", "Polar Light", "Monsoon", "Monsoon", "The Reef"],
        went: "start-failure",
        error: "AVPLAY_DECODER_INIT_FAILED",
      }),
      attemptsAt(onDay(12, "19:00", "19:01", "19:03", "19:04"), {
        on: samsungTv,
        over: "Comcast",
        of: ["The Reef", "Winter Harvest", "Winter Harvest", "Monsoon"],
        went: "start-failure",
        error: "AVPLAY_DECODER_INIT_FAILED",
      }),
      attemptsAt([day(7, "20:08"), day(9, "20:40"), day(12, "19:10")], {
        on: ipad,
        over: "Comcast",
        of: ["The Reef", "The Reef", "Monsoon"],
      }),
      attempts(8, { on: ipad, over: "Comcast", at: day(0, "17:00"), every: days(2) }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "Samsung Smart TV",
      facts: ["bad-on-device"],
      incidents: { count: 3, newest: technical(4, "played-elsewhere"), largest: technical(5, "played-elsewhere") },
    },
  },
  {
    id: "new-stick-has-never-played",
    story:
      "They bought a stick at the weekend and it has yet to play a thing: six tries on Saturday, four on Sunday, five different films. The Roku on the same TV took over within minutes, both times.",
    awkward: false,
    sessions: newestFirst(
      attemptsAt(onDay(12, "20:00", "20:01", "20:02:30", "20:04", "20:05", "20:07"), {
        on: fireTv,
        over: "Spectrum",
        of: ["Monsoon", "Monsoon", "Salt Road", "Copper Sky", "Copper Sky", "The Reef"],
        went: "start-failure",
        error: "PLAYER_TIMEOUT_3016",
      }),
      attemptsAt(onDay(13, "15:00", "15:01", "15:02", "15:04"), {
        on: fireTv,
        over: "Spectrum",
        of: ["Polar Light", "Monsoon", "Monsoon", "Salt Road"],
        went: "start-failure",
        error: "PLAYER_TIMEOUT_3016",
      }),
      attemptsAt([day(12, "20:12"), day(13, "15:08")], { on: roku, over: "Spectrum", of: ["Monsoon", "Salt Road"] }),
      attempts(12, { on: roku, over: "Spectrum", at: day(0, "20:00") }),
      attempts(5, { on: iphone, over: "Spectrum", at: day(8, "08:00") }),
    ),
    expected: {
      verdict: "device",
      confidence: sure,
      subject: "Amazon Fire TV Stick",
      facts: ["bad-on-device", "good-on-others"],
      incidents: { count: 2, newest: technical(4, "played-elsewhere"), largest: technical(6, "played-elsewhere") },
    },
  },
  {
    id: "premiere-refuses-to-start-on-anything",
    story:
      "Everyone wanted to see the premiere. They tried it on the TV, the iPad and a phone off the Wi-Fi on Friday, and again on Saturday. Other films started in between, so it isn't the house.",
    awkward: false,
    sessions: newestFirst(
      attemptsAt(onDay(11, "20:00", "20:01", "20:02", "20:03"), {
        on: lgTv,
        over: "Cox",
        of: "The Long Thaw",
        went: "start-failure",
        error: "MANIFEST_PARSE_ERROR",
      }),
      attemptsAt([...onDay(11, "20:05", "20:06"), day(12, "19:03")], {
        on: ipad,
        over: "Cox",
        of: "The Long Thaw",
        went: "start-failure",
        error: "MANIFEST_PARSE_ERROR",
      }),
      attemptsAt([...onDay(11, "20:08", "20:09"), ...onDay(12, "19:05", "19:06")], {
        on: pixel,
        over: "T-Mobile USA",
        of: "The Long Thaw",
        went: "start-failure",
        error: "MANIFEST_PARSE_ERROR",
      }),
      attemptsAt(onDay(12, "19:00", "19:01"), {
        on: lgTv,
        over: "Cox",
        of: "The Long Thaw",
        went: "start-failure",
        error: "MANIFEST_PARSE_ERROR",
      }),
      attemptsAt([day(11, "20:14"), day(12, "19:12")], { on: lgTv, over: "Cox", of: ["Monsoon", "Copper Sky"] }),
      attempts(9, { on: lgTv, over: "Cox", at: day(1, "20:00") }),
      attempts(6, { on: ipad, over: "Cox", at: day(3, "17:00") }),
      attempts(6, { on: pixel, over: "T-Mobile USA", at: day(4, "08:00") }),
    ),
    expected: {
      verdict: "title",
      confidence: sure,
      subject: "The Long Thaw",
      facts: ["bad-on-title"],
      incidents: { count: 2, newest: technical(5, "played-again"), largest: technical(8, "played-again") },
    },
  },
  {
    id: "house-goes-quiet-phone-plays-on",
    story:
      "On three evenings everything in the house stopped working for a while: TV, iPad, laptop, whatever they picked. Each time someone switched their phone to mobile data and it played straight away.",
    awkward: false,
    sessions: newestFirst(
      attemptsAt([...onDay(8, "20:00", "20:01", "20:03"), ...onDay(11, "21:00", "21:02"), ...onDay(14, "20:30")], {
        on: samsungTv,
        over: "Frontier",
        of: ["Monsoon", "The Reef", "Polar Light"],
        went: "start-failure",
        error: "NET_CONNECTION_TIMEOUT",
      }),
      attemptsAt([...onDay(8, "20:04", "20:05"), ...onDay(11, "21:03"), ...onDay(14, "20:32", "20:33")], {
        on: ipad,
        over: "Frontier",
        of: ["Polar Light", "Monsoon", "The Reef"],
        went: "start-failure",
        error: "NET_CONNECTION_TIMEOUT",
      }),
      attemptsAt([...onDay(11, "21:05"), ...onDay(14, "20:34")], {
        on: windowsLaptop,
        over: "Frontier",
        of: ["The Reef", "Monsoon"],
        went: "start-failure",
        error: "NET_CONNECTION_TIMEOUT",
      }),
      attemptsAt([day(8, "20:08"), day(11, "21:08"), day(14, "20:37")], {
        on: iphone,
        over: "Verizon Wireless",
        of: ["Monsoon", "The Reef", "Monsoon"],
      }),
      attempts(7, { on: samsungTv, over: "Frontier", at: day(0, "20:00") }),
      attempts(6, { on: ipad, over: "Frontier", at: day(2, "17:00") }),
      attempts(5, { on: iphone, over: "Verizon Wireless", at: day(3, "08:00") }),
    ),
    expected: {
      verdict: "network",
      confidence: likely,
      subject: "Frontier",
      facts: ["bad-on-network"],
      incidents: { count: 3 },
    },
  },
  {
    id: "third-try-gets-another-cdn",
    story:
      "It breaks off, they start it again, it breaks off again, and the third or fourth time it holds for the whole evening. It happens on the TV and on the phone outside. Whenever it holds, it's on another CDN.",
    awkward: true,
    sessions: newestFirst(
      attemptsAt(
        [...onDay(2, "20:00", "20:04"), ...onDay(5, "20:00", "20:04", "20:08"), ...onDay(9, "21:00", "21:04")],
        {
          on: lgTv,
          over: "Cox",
          of: "Harbor Lights: S2, E5",
          via: "BLUEWAVE",
          went: "break",
          minutes: 3,
          error: "SEGMENT_TIMEOUT",
        },
      ),
      attemptsAt([day(2, "20:08"), day(5, "20:13"), day(9, "21:09")], {
        on: lgTv,
        over: "Cox",
        of: "Harbor Lights: S2, E5",
        via: "AKAMAI",
      }),
      attemptsAt(onDay(7, "12:00", "12:04", "12:08"), {
        on: pixel,
        over: "T-Mobile USA",
        of: "Monsoon",
        via: "BLUEWAVE",
        went: "break",
        minutes: 3,
        error: "SEGMENT_TIMEOUT",
      }),
      attempt({ on: pixel, over: "T-Mobile USA", at: day(7, "12:13"), of: "Monsoon", via: "NORTHPATH" }),
      attemptsAt(onDays([0, 1, 3, 4, 6], "20:00"), { on: lgTv, over: "Cox", via: ["AKAMAI", "NORTHPATH"] }),
      attemptsAt(onDays([1, 2, 4, 8], "12:00"), { on: pixel, over: "T-Mobile USA", via: ["AKAMAI", "NORTHPATH"] }),
    ),
    expected: {
      verdict: "cdn",
      confidence: sure,
      subject: "BLUEWAVE",
      facts: ["bad-on-cdn"],
      incidents: { count: 4, newest: technical(2, "played-again") },
    },
  },
];
