import { DataSet, Timeline } from "virtual:vis-timeline";
import { kindColours } from "./data.js";

/** Converts generated sessions to vis-timeline's format. Not timed, because a page would already have them. */
export function toInput({ items, laneCount }) {
  return {
    groups: Array.from({ length: laneCount }, (_, id) => ({ id, content: `device ${id}` })),
    bars: items.map(({ id, lane, start, end, kind }) => ({
      id,
      group: lane,
      start,
      end,
      type: "range",
      content: "",
      style: `background-color:${kindColours[kind]}`,
    })),
  };
}

export function mount(root, input, { width, height, start, end }) {
  root.style.width = `${width}px`;
  const groups = new DataSet(input.groups);
  const bars = new DataSet(input.bars);
  const timeline = new Timeline(root, bars, groups, { start, end, height, stack: false, showCurrentTime: false });
  return {
    setRange: (from, to) => timeline.setWindow(from, to, { animation: false }),
    ready: async () => {
      for (let poll = 0; poll < 400 && !root.querySelector(".vis-item"); poll++) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
  };
}
