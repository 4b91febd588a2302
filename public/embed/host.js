/**
 * Puts Viewer Desk into a frame of this page and exchanges messages with it. host.d.ts has the types, docs/embedding.md the
 * contract. Nothing is shared between two calls of `mount`.
 */
const version = 1;
const launchPath = "/api/embed/launch";

export function mount(element, options) {
  const { desk, host, token, resize, title = "Viewer Desk" } = options;
  const { origin, protocol } = new URL(desk);
  if (!/^https?:$/.test(protocol)) throw new TypeError("Viewer Desk has no web address.");
  const page = element.ownerDocument;
  const view = page.defaultView;
  /** The latest message of each type. A desk that is loaded again has forgotten them, so each `ready` gets all of them. */
  const latest = new Map();
  let isReady = false;
  let isDestroyed = false;
  let hasLeft = false;
  let pendingToken = null;

  const frame = page.createElement("iframe");
  // Also the target of the launch form, so it must be unique among the frames of the page.
  frame.name = `viewer-desk-${view.crypto.randomUUID()}`;
  frame.title = title;
  frame.referrerPolicy = "no-referrer";
  // The origin is explicit because a frame that a form loads has no `src`, whose origin would be the default.
  frame.allow = `clipboard-write ${origin}`;
  for (const permission of ["scripts", "same-origin", "forms", "popups", "popups-to-escape-sandbox"]) {
    frame.sandbox.add(`allow-${permission}`);
  }
  // Set by script, because a strict content security policy blocks the `style` attribute.
  Object.assign(frame.style, { display: "block", width: "100%", border: "0" });
  frame.style.height = resize ? `${resize.minPx}px` : "100%";

  function post(message) {
    if (!isDestroyed && isReady) frame.contentWindow?.postMessage({ viewerDesk: version, ...message }, origin);
  }

  function keep(message) {
    latest.set(message.type, message);
    post(message);
  }

  function lookUp({ viewerId, viewerIp }) {
    keep({ type: "lookup", ...(viewerId === undefined ? { viewerIp } : { viewerId }) });
  }

  /**
   * Asks the page for a launch token, once at a time. Null if it has none, or if the agent has left: then the desk offers the
   * pop-up.
   */
  function freshToken() {
    pendingToken ??= Promise.resolve()
      .then(() => token?.() ?? null)
      .catch(() => null)
      // Also of a token that was on its way.
      .then((signed) => (hasLeft ? null : signed))
      .finally(() => {
        pendingToken = null;
      });
    return pendingToken;
  }

  async function launch() {
    const signed = await freshToken();
    if (isDestroyed) return;
    if (!signed) {
      frame.src = `${origin}/embed?host=${encodeURIComponent(host)}`;
      return;
    }
    const form = page.createElement("form");
    Object.assign(form, { method: "post", action: origin + launchPath, target: frame.name, hidden: true });
    for (const [name, value] of Object.entries({ host, token: signed })) {
      form.append(Object.assign(page.createElement("input"), { type: "hidden", name, value }));
    }
    element.append(form);
    form.submit();
    form.remove();
  }

  /** What to do with each type of message. A type that isn't listed, or with wrong fields, is ignored. */
  const receivers = {
    ready() {
      isReady = true;
      for (const message of latest.values()) post(message);
      latest.delete("sign-out");
    },
    resize({ heightPx }) {
      if (!resize || !Number.isFinite(heightPx)) return;
      frame.style.height = `${Math.min(Math.max(heightPx, resize.minPx), resize.maxPx)}px`;
    },
    async "need-auth"({ reason }) {
      if (reason !== "signed-out" && reason !== "expiring") return;
      options.onNeedAuth?.(reason);
      const signed = token && (await freshToken());
      if (signed) post({ type: "token", token: signed });
    },
    verdict({ verdict, confidence, headline }) {
      if (typeof verdict === "string" && typeof headline === "string") {
        options.onVerdict?.({ verdict, confidence: confidence ?? null, headline });
      }
    },
    async "insert-note"({ id, text, format }) {
      if (typeof text !== "string" || format !== "plain") return;
      if ((await options.onInsertNote?.({ text, format })) === true) post({ type: "note-inserted", id });
    },
  };

  function receive({ source, origin: from, data }) {
    if (!source || source !== frame.contentWindow || from !== origin || data?.viewerDesk !== version) return;
    if (Object.hasOwn(receivers, data.type)) receivers[data.type](data);
  }

  view.addEventListener("message", receive);
  element.append(frame);
  if (options.onInsertNote) keep({ type: "accepts", what: "notes" });
  if (options.theme) keep({ type: "theme", theme: options.theme });
  if (options.language) keep({ type: "locale", language: options.language });
  if (options.lookUp) lookUp(options.lookUp);
  launch();

  /** Also of a desk that is still loading, which signs in with its launch first. */
  function signOut() {
    hasLeft = true;
    latest.delete("lookup");
    keep({ type: "sign-out" });
    if (isReady) latest.delete("sign-out");
  }

  return {
    lookUp,
    setTheme: (theme) => keep({ type: "theme", theme }),
    setLanguage: (language) => keep({ type: "locale", language }),
    signOut,
    destroy() {
      isDestroyed = true;
      view.removeEventListener("message", receive);
      frame.remove();
    },
  };
}
