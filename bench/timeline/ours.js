import { createTimelinePainter } from "@/components/timeline/canvas/create-timeline-painter";
import { defaultThresholds } from "@/lib/domain/thresholds";
import { bracketsOf } from "@/lib/presentation/timeline/brackets";
import { laneGroups } from "@/lib/presentation/timeline/lane-groups";
import { prepareTimeline } from "@/lib/presentation/timeline/prepare-timeline";
import { utcOffsets } from "@/lib/presentation/timeline/utc-offsets";

const outcomeOfKind = ["played-well", "trouble", "start-failure-technical", "exit-before-start", "on-going"];
const palette = {
  surface: "#fff",
  page: "#f5f6fa",
  raised: "#fafbfd",
  line: "#e4e7ee",
  "line-strong": "#cbd0dc",
  ink: "#1d2433",
  "ink-muted": "#566078",
  accent: "#3a57c9",
  well: "#0d9488",
  trouble: "#e09f3e",
  fail: "#d0342c",
  account: "#8e4ec6",
  exit: "#8b93a5",
  now: "#0b76d8",
  "well-ink": "#0d9488",
  "trouble-ink": "#7a4a00",
  "fail-ink": "#a01f17",
  "account-ink": "#6a31a0",
  "exit-ink": "#566078",
  "now-ink": "#0b5aa8",
  font: "sans-serif",
};

/** Converts generated sessions to the page's format. Not timed, because the page already has them. */
export function toInput({ items }) {
  return items.map(toSession).reverse();
}

export function mount(root, sessions, { width, height, start, end }) {
  const canvas = document.createElement("canvas");
  canvas.style.cssText = `display:block;width:${width}px;height:${height}px`;
  root.append(canvas);
  const model = prepareTimeline(sessions, laneGroups(sessions, "device", defaultThresholds));
  const scene = {
    model,
    palette,
    offsets: utcOffsets({ start, end }, "UTC"),
    now: end,
    nowMark: { at: end, text: "now 14:49" },
    brackets: bracketsOf(model, incidentsIn(sessions), end),
    gaps: [],
    limit: 500,
    markedDay: null,
  };
  const painter = createTimelinePainter(canvas, scene);
  painter.resize(width, height, devicePixelRatio);
  painter.paint({ start, end }, 0);
  return { setRange: (from, to) => painter.paint({ start: from, end: to }, 0) };
}

/** Every forty sessions have an incident of four. */
function incidentsIn(sessions) {
  const incidents = [];
  for (let first = 0; first + 4 <= sessions.length; first += 40) {
    incidents.push({ sessions: sessions.slice(first, first + 4).map(({ id }) => id) });
  }
  return incidents;
}

/** Every session has an end, even an ongoing one, because vis-timeline needs one too. */
function toSession({ id, lane, start, end, kind }) {
  return {
    id: String(id),
    clientId: `client-${lane}`,
    startedAt: start,
    endedAt: end,
    isEnded: true,
    outcome: outcomeOfKind[kind],
    texts: { deviceName: `device ${lane}`, browserName: null },
    numbers: { videoStartTime: null, playingTime: null, rebufferingRatio: null, averagePeakBitrate: null },
  };
}
