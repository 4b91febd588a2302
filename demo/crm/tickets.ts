import { household, type StoryKey, stories } from "../../simulator/stories.ts";

/** A ticket of the CRM. The viewer is what the CRM knows about the caller. */
export type Ticket = Readonly<{
  number: number;
  caller: string;
  channel: "Phone" | "Chat" | "Email";
  waitingMinutes: number;
  subject: string;
  text: string;
  viewer: Readonly<{ viewerId: string }> | Readonly<{ viewerIp: string }>;
}>;

const of = (story: StoryKey) => ({ viewerId: stories[story].viewerId });

/** The open tickets, the longest wait last. The callers are the simulator's viewers. */
export const tickets: readonly Ticket[] = [
  {
    ...{ number: 4821, caller: "Hannah Brandt", channel: "Phone", waitingMinutes: 1, viewer: of("badDevice") },
    subject: "TV won't start anything",
    text: "I can't get a single film to start on the Samsung in the living room. It's been like this since last night. My phone works, so it can't be the internet, can it?",
  },
  {
    ...{ number: 4820, caller: "Maria Lopez", channel: "Phone", waitingMinutes: 4, viewer: of("badNetwork") },
    subject: "It keeps buffering at home",
    text: "Everything stops and loads again every few minutes, on the TV and on the tablet. On the train yesterday it was fine. I've already restarted the box twice.",
  },
  {
    ...{ number: 4818, caller: "Tom Whitfield", channel: "Chat", waitingMinutes: 6 },
    viewer: { viewerIp: household.ip },
    subject: "Something is wrong for my kids",
    text: "Hi, the kids say their shows don't play properly. I don't know which profile they use. We're all in the same house, so I can only give you our IP address.",
  },
  {
    ...{ number: 4817, caller: "Ngozi Okafor", channel: "Chat", waitingMinutes: 9, viewer: of("accountLimit") },
    subject: "Locked out of my own account",
    text: "It says I can't watch. I pay for this every month. My daughter moved out in September and may still be using the account, but that can't be the reason?",
  },
  {
    ...{ number: 4815, caller: "Jules Perrin", channel: "Phone", waitingMinutes: 12, viewer: of("badTitle") },
    subject: "One episode of Harbor Lights is broken",
    text: "Season 2, episode 5 never starts. I tried the TV, my laptop and the iPad. Every other episode works. We're in the middle of the season!",
  },
  {
    ...{ number: 4812, caller: "Aiko Tanaka", channel: "Email", waitingMinutes: 38, viewer: of("serviceOutage") },
    subject: "Nothing worked last night",
    text: "For about an hour nothing would start, on any of our devices. Later it was back. I'd like to know what happened, and whether you refund evenings like that.",
  },
  {
    ...{
      number: 4811,
      caller: "Dario Conti",
      channel: "Phone",
      waitingMinutes: 41,
      viewer: of("retriesThenSuccess"),
    },
    subject: "Fire TV gave up before the match",
    text: "I tried five times on the TV stick and it just gave up. I ended up watching on my phone. I'd rather not do that with the final coming up.",
  },
  {
    ...{ number: 4807, caller: "Grace Lindqvist", channel: "Chat", waitingMinutes: 55, viewer: of("newAppVersion") },
    subject: "Broken since the app updated itself",
    text: "My LG updated your app two days ago and now hardly anything starts. Can I have the old version back?",
  },
  {
    ...{ number: 4803, caller: "Sunil Rao", channel: "Email", waitingMinutes: 74, viewer: of("regionBlock") },
    subject: "Can't watch the cup final in Toronto",
    text: "At home I saw the first half without any trouble. Now I'm in Toronto for work and it says the video isn't available here. The other things I tried play fine.",
  },
  {
    ...{ number: 4798, caller: "Peter Novak", channel: "Email", waitingMinutes: 112, viewer: of("nothingWrong") },
    subject: "Is the picture really HD?",
    text: "I can't complain, but my neighbor says his picture is sharper. Could you check whether I get everything I'm paying for?",
  },
];
