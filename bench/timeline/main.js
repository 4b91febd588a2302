import { firstInstant, makeSessions, wholeSpan } from "./data.js";

const width = 1200;
const height = 480;
const framesInPhase = 60;
const contenders = { ours: () => import("./ours.js"), vis: () => import("./vis.js") };

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
/** A message is handled after the frame has been painted, which a promise would not wait for. */
const afterPaint = () =>
  new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = resolve;
    channel.port2.postMessage(0);
  });

const phases = {
  pan: (step) => {
    const shift = wholeSpan * 0.003 * Math.min(step, framesInPhase - step);
    return [firstInstant + shift, firstInstant + wholeSpan + shift];
  },
  zoom: (step) => {
    const half = (wholeSpan / 2) * 0.93 ** Math.min(step, framesInPhase - step);
    return [firstInstant + wholeSpan / 2 - half, firstInstant + wholeSpan / 2 + half];
  },
  window: (step) => {
    const shift = wholeSpan * (0.2 + 0.002 * step);
    return [firstInstant + shift, firstInstant + shift + wholeSpan / 10];
  },
};

window.run = async ({ name, count, capMs }) => {
  const { mount, toInput } = await contenders[name]();
  const input = toInput(makeSessions(count));
  const root = document.getElementById("root");
  await frame();
  await frame();
  const began = performance.now();
  const start = firstInstant;
  const drawing = mount(root, input, { width, height, start, end: start + wholeSpan });
  await frame();
  await afterPaint();
  await drawing.ready?.();
  await frame();
  await afterPaint();
  const figures = { first: performance.now() - began };
  for (const [phase, rangeOf] of Object.entries(phases)) {
    drawing.setRange(...rangeOf(0));
    await frame();
    await afterPaint();
    figures[phase] = await drive(drawing, rangeOf, capMs);
  }
  return figures;
};

async function drive(drawing, rangeOf, capMs) {
  const times = [];
  const began = performance.now();
  for (let step = 0; step < framesInPhase && performance.now() - began < capMs; step++) {
    const before = performance.now();
    drawing.setRange(...rangeOf(step));
    await frame();
    await afterPaint();
    times.push(performance.now() - before);
  }
  times.sort((a, b) => a - b);
  return times[Math.min(times.length - 1, Math.floor(times.length * 0.95))];
}
