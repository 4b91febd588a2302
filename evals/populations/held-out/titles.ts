import type { Random } from "../../random.ts";
import { shuffled } from "./draws.ts";
import { type Asset, hour, minute } from "./types.ts";

/** What can be watched: series, films, children's programmes, channels. Events are made for the day they are on. */
export type Catalogue = Readonly<{
  series: readonly (readonly Asset[])[];
  films: readonly Asset[];
  kids: readonly Asset[];
  channels: readonly Asset[];
  clips: readonly Asset[];
}>;

const seriesNames = [
  "Harbour Lights",
  "The Glass Ward",
  "Nordvind",
  "Calle Mayor",
  "Quiet Orbit",
  "Die Anwältin",
  "Salt & Iron",
  "Bir Şehir",
  "Petits Secrets",
  "Kitchen Wars",
  "Detective Memoirs",
  "Zero Hour Unit",
];
const filmNames = [
  "The Long Ferry",
  "Winterreise",
  "Paper Tigers",
  "Última Parada",
  "Moonfall Road",
  "Le Dernier Été",
  "Iron Harvest",
  "A Dog for Ella",
  "Heist: Monaco",
  "Kuzey Yıldızı",
  "Night Bus 42",
  "The Cartographer",
];
const kidNames = ["Pip the Penguin", "Dino Drivers", "Bella Bär", "Los Peques", "Robo Rescue", "Sing Along Farm"];
const channelNames = [
  "One HD",
  "Sport 1",
  "Sport 2",
  "News 24",
  "Cinema Channel",
  "Kids TV",
  "Arena Live",
  "Music Box",
  "Docu World",
  "Regional Nord",
];
const clipNames = [
  "Highlights",
  "Top 10 Goals",
  "Interview",
  "Trailer",
  "Recap",
  "Behind the Scenes",
  "Weather",
  "Morning Brief",
];
const teams = ["City", "United", "Rovers", "Real", "Dynamo", "Athletic", "Fortuna", "Sporting", "Galata", "Wisła"];

export function drawCatalogue(random: Random): Catalogue {
  // Naming is the account's habit: with episode titles, bare, or as an internal ID in front.
  const style = random.pick(["plain", "plain", "dash", "id"] as const);
  // Films and series are usually protected; clips and free channels are not.
  const drm = random.chance(0.85);
  const name = (text: string) => (style === "id" ? `[${random.whole(100_000, 999_999)}] ${text}` : text);
  const asset = (text: string, show: string, minutes: number, isPremium: boolean, isProtected = drm): Asset => ({
    name: name(text),
    show,
    live: false,
    lengthMs: Math.round(minutes * minute),
    premium: isPremium,
    drm: isProtected,
  });
  const episode = (season: number, number: number) =>
    style === "dash" ? ` - S${pad(season)}E${pad(number)}` : `: S${season}, E${number}`;
  return {
    series: shuffled(random, seriesNames).map((show) => {
      // Half-hour comedies and dramas of 40 to 55 minutes.
      const minutes = random.pick([22, 25, 42, 45, 52]);
      const premium = random.chance(0.3);
      const seasons = random.whole(1, 3);
      return Array.from({ length: seasons * 8 }, (_, index) => {
        const code = episode(1 + Math.floor(index / 8), 1 + (index % 8));
        return asset(show + code, show, minutes + random.between(-3, 3), premium);
      });
    }),
    films: shuffled(random, filmNames).map((film) => asset(film, film, random.between(84, 145), random.chance(0.4))),
    kids: kidNames.flatMap((show) =>
      Array.from({ length: 6 }, (_, index) =>
        asset(show + episode(1, index + 1), show, random.between(5, 13), false),
      ),
    ),
    channels: shuffled(random, channelNames).map((channel) => ({
      ...asset(
        channel,
        channel,
        0,
        channel.includes("Sport") || channel.includes("Cinema"),
        drm && random.chance(0.6),
      ),
      live: true,
    })),
    clips: clipNames.flatMap((clip) =>
      [1, 2, 3].map((number) => asset(`${clip} ${number}`, clip, random.between(1.5, 9), false, false)),
    ),
  };
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}

/** A match or a final, on once. */
export function drawEvent(random: Random, from: number): Asset {
  const [home, away] = shuffled(random, teams);
  const name = `${random.pick(["Premier Cup", "League", "Final", "Fight Night"])}: ${home} – ${away}`;
  // Two halves, a break and some talk before and after.
  return { name, show: name, live: true, lengthMs: 2.4 * hour, premium: random.chance(0.5), drm: true, from };
}
