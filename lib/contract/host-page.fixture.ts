import { type MountOptions, mount } from "@/public/embed/host";

export const desk = "https://desk.example.com";
export const viewer = { viewerId: "viewer@example.com" };

/** Mounts the desk in a page of its own, or in `page`, and waits for the launch. */
export async function mounted(options: Partial<MountOptions> = {}, page: HostPage = hostPage()) {
  const kit = mount(page.element, { desk, host: "crm", ...options });
  const frame = page.root.children.findLast(({ tag }) => tag === "iframe");
  if (frame === undefined) throw new Error("There is no frame.");
  await settled();
  const sends = (type: string, fields: object = {}) =>
    page.dispatch(frame.contentWindow, desk, { viewerDesk: 1, type, ...fields });
  return { page, kit, frame, sends };
}

/** Every promise that is already settled has been handled. */
export const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A frame, form or input that the host script created. */
type FakeElement = Record<string, unknown> & {
  tag: string;
  style: Record<string, string>;
  children: FakeElement[];
};

type Listener = (event: Readonly<{ source: unknown; origin: string; data: unknown }>) => void;

type HostPage = ReturnType<typeof hostPage>;

/** As much of a page as the host script uses. `submitted` are the forms, `posted` the messages to the newest frame. */
export function hostPage() {
  const listeners = new Set<Listener>();
  const submitted: Readonly<{ target: unknown; action: unknown; method: unknown; fields: object }>[] = [];
  const posted: Readonly<{ message: unknown; origin: string }>[] = [];
  const root = elementOf("div");

  function elementOf(tag: string): FakeElement {
    const element: FakeElement = { tag, style: {}, children: [] };
    element.append = (child: FakeElement) => {
      element.children.push(child);
      child.remove = () => element.children.splice(element.children.indexOf(child), 1);
    };
    element.submit = () => {
      const { target, action, method } = element;
      const fields = Object.fromEntries(element.children.map(({ name, value }) => [name, value]));
      submitted.push({ target, action, method, fields });
    };
    if (tag === "iframe") {
      element.sandbox = new Set<string>();
      element.contentWindow = {
        postMessage: (message: unknown, origin: string) => posted.push({ message, origin }),
      };
    }
    return element;
  }

  const view = {
    crypto: globalThis.crypto,
    addEventListener: (_type: string, listener: Listener) => listeners.add(listener),
    removeEventListener: (_type: string, listener: Listener) => listeners.delete(listener),
  };
  root.ownerDocument = { createElement: elementOf, defaultView: view };

  return {
    element: root as unknown as HTMLElement,
    root,
    submitted,
    posted,
    listeners,
    /** Dispatches a message event to everyone who listens. */
    dispatch: (source: unknown, origin: string, data: unknown) => {
      for (const listener of [...listeners]) listener({ source, origin, data: structuredClone(data) });
    },
  };
}
