// Drives Debian's Firefox through the demo CRM: launch, answer, "Insert note", reload; with third-party cookies as Firefox has
// them by default, and blocked. Over WebDriver BiDi, because Playwright brings a Firefox of its own.
// Usage: start `npm run demo`, then run `node bench/embed/firefox.mjs [screenshot.png]`. CRM, DESK and FIREFOX set the addresses
// and the browser. It ends with 1 if a step fails.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";

const desk = process.env.DESK ?? "http://localhost:3000";
const crm = process.env.CRM ?? "http://127.0.0.1:4300";
const screenshot = process.argv[2];
const timeoutMs = 30_000;
/** Values of `network.cookie.cookieBehavior`. */
const cookieSettings = { "default, partitioned": 5, "third-party cookies blocked": 1 };

for (const [name, cookieBehavior] of Object.entries(cookieSettings)) {
  const browser = await startFirefox(cookieBehavior);
  try {
    console.log(`${browser.version}, ${name}`);
    for (const [step, result] of await walk(browser)) console.log(`  ${step}: ${result}`);
  } finally {
    await browser.close();
  }
}

/** What an agent does. Returns what each step showed. */
async function walk({ send, errors }) {
  const { context } = await send("browsingContext.create", { type: "tab" });
  await send("browsingContext.setViewport", { context, viewport: { width: 1440, height: 900 } });
  const evaluate = async (expression, target = context) => {
    const parameters = { expression, target: { context: target }, awaitPromise: true };
    const { type, result, exceptionDetails } = await send("script.evaluate", parameters);
    if (type === "exception") throw new Error(exceptionDetails.text);
    return result.value;
  };
  const answer = async () => evaluate(`(${headlineText})(${timeoutMs})`, await frameOf(send, context));
  const results = [];

  const startedAtMs = performance.now();
  await send("browsingContext.navigate", { context, url: crm, wait: "complete" });
  results.push(["answer", await answer()]);
  results.push(["time to it", `${Math.round(performance.now() - startedAtMs)} ms`]);

  await click(send, await frameOf(send, context), "Insert note");
  const note = await evaluate(`(${noteText})(${timeoutMs})`);
  results.push(["note in the ticket", note.split("\n")[0]]);

  const frame = await frameOf(send, context);
  await send("script.evaluate", { expression: "location.reload()", target: { context: frame }, awaitPromise: false });
  results.push(["answer after a reload of the frame", await answer()]);
  if (screenshot !== undefined) {
    const { data } = await send("browsingContext.captureScreenshot", { context });
    writeFileSync(screenshot, Buffer.from(data, "base64"));
  }
  results.push(["errors in the console", errors.length === 0 ? "none" : errors.join("; ")]);
  return results;
}

/** The desk's frame, once the launch has ended in it. */
async function frameOf(send, root) {
  const giveUpAtMs = performance.now() + timeoutMs;
  while (performance.now() < giveUpAtMs) {
    const { contexts } = await send("browsingContext.getTree", { root });
    const frame = contexts[0].children.find(({ url }) => url.startsWith(`${desk}/embed`));
    if (frame) return frame.context;
    await wait(50);
  }
  throw new Error("The launch didn't end in the frame.");
}

/** With the pointer, as a person. */
async function click(send, context, name) {
  const locator = { type: "accessibility", value: { role: "button", name } };
  const [button] = (await send("browsingContext.locateNodes", { context, locator })).nodes;
  if (button === undefined) throw new Error(`There is no button "${name}".`);
  const origin = { type: "element", element: { sharedId: button.sharedId } };
  const press = ["pointerDown", "pointerUp"].map((type) => ({ type, button: 0 }));
  const actions = [{ type: "pointerMove", x: 0, y: 0, origin }, ...press];
  await send("input.performActions", { context, actions: [{ type: "pointer", id: "mouse", actions }] });
}

/** Runs in the frame: the answer's headline, once it's there. */
function headlineText(timeout) {
  return new Promise((resolve, reject) => {
    const look = () => {
      const headline = document.querySelector("section[aria-label='Answer'] h2");
      if (headline) resolve(headline.textContent);
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
    look();
    setTimeout(() => reject(new Error("There was no answer.")), timeout);
  });
}

/** Runs in the CRM: the note field's text, once it has one. */
function noteText(timeout) {
  return new Promise((resolve, reject) => {
    const look = setInterval(() => {
      const { value } = document.getElementById("note");
      if (value !== "") resolve(value);
    }, 50);
    setTimeout(() => reject(new Error("No note was inserted.")), timeout);
    setTimeout(() => clearInterval(look), timeout);
  });
}

async function startFirefox(cookieBehavior) {
  const profile = mkdtempSync(path.join(tmpdir(), "viewer-desk-firefox-"));
  writeFileSync(path.join(profile, "user.js"), `user_pref("network.cookie.cookieBehavior", ${cookieBehavior});\n`);
  const args = ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"];
  const firefox = spawn(process.env.FIREFOX ?? "firefox-esr", args, { stdio: ["ignore", "ignore", "pipe"] });
  let address;
  for await (const line of createInterface({ input: firefox.stderr })) {
    address = /^WebDriver BiDi listening on (ws:\S+)$/.exec(line)?.[1];
    if (address) break;
  }
  firefox.stderr.resume();
  const socket = new WebSocket(`${address}/session`);
  await new Promise((resolve, reject) => Object.assign(socket, { onopen: resolve, onerror: reject }));
  const waiting = new Map();
  const errors = [];
  socket.onmessage = ({ data }) => {
    const { id, type, result, message, method, params } = JSON.parse(data);
    if (method === "log.entryAdded" && params.level === "error") errors.push(params.text);
    const pending = waiting.get(id);
    if (type === "error") pending?.reject(new Error(message));
    else pending?.resolve(result);
  };
  const send = (method, params) =>
    new Promise((resolve, reject) => {
      const id = waiting.size + 1;
      waiting.set(id, { resolve, reject });
      socket.send(JSON.stringify({ id, method, params }));
    });
  const { capabilities } = await send("session.new", { capabilities: {} });
  await send("session.subscribe", { events: ["log.entryAdded"] });
  const close = async () => {
    const ended = new Promise((resolve) => firefox.once("exit", resolve));
    await send("browser.close", {});
    await ended;
    rmSync(profile, { recursive: true, force: true });
  };
  return { send, errors, version: `Firefox ${capabilities.browserVersion}`, close };
}
