import { generateSessions, rangeLength, rangeStart } from "./data.js";

const width = 1200;
const height = 480;
const framesInPhase = 60;
const timelines = { ours: () => import("./ours.js"), vis: () => import("./vis.js") };

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
/** Resolves after the frame is painted: a message event runs after painting, but a promise callback before it. */
const afterPaint = () =>
  new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = resolve;
    channel.port2.postMessage(0);
  });

const phases = {
  pan: (step) => {
    const shift = rangeLength * 0.003 * Math.min(step, framesInPhase - step);
    return [rangeStart + shift, rangeStart + rangeLength + shift];
  },
  zoom: (step) => {
    const half = (rangeLength / 2) * 0.93 ** Math.min(step, framesInPhase - step);
    return [rangeStart + rangeLength / 2 - half, rangeStart + rangeLength / 2 + half];
  },
  window: (step) => {
    const shift = rangeLength * (0.2 + 0.002 * step);
    return [rangeStart + shift, rangeStart + shift + rangeLength / 10];
  },
};

window.run = async ({ name, count, capMs }) => {
  const { mount, toInput } = await timelines[name]();
  const input = toInput(generateSessions(count));
  const root = document.getElementById("root");
  await frame();
  await frame();
  const startTime = performance.now();
  const start = rangeStart;
  const timeline = mount(root, input, { width, height, start, end: start + rangeLength });
  await frame();
  await afterPaint();
  await timeline.ready?.();
  await frame();
  await afterPaint();
  const results = { first: performance.now() - startTime };
  for (const [phase, rangeOf] of Object.entries(phases)) {
    timeline.setRange(...rangeOf(0));
    await frame();
    await afterPaint();
    results[phase] = await measurePhase(timeline, rangeOf, capMs);
  }
  return results;
};

async function measurePhase(timeline, rangeOf, capMs) {
  const times = [];
  const startTime = performance.now();
  for (let step = 0; step < framesInPhase && performance.now() - startTime < capMs; step++) {
    const frameStart = performance.now();
    timeline.setRange(...rangeOf(step));
    await frame();
    await afterPaint();
    times.push(performance.now() - frameStart);
  }
  times.sort((a, b) => a - b);
  return times[Math.min(times.length - 1, Math.floor(times.length * 0.95))];
}
