import { gzipSync } from "node:zlib";
import { describe, expect, expectTypeOf, test, vi } from "vitest";
import { textOf } from "@/docs/repository.fixture";
import type { NeedAuthReason as ContractReason, EmbedTheme, MessageToHost } from "@/lib/contract/embed-messages";
import { desk, hostPage, mounted, settled, viewer } from "@/lib/contract/host-page.fixture";
import type { LookupRequest } from "@/lib/contract/lookup";
import { mount, type NeedAuthReason, type Note, type Theme, type Verdict, type Viewer } from "@/public/embed/host";

describe("the frame", () => {
  test("has the permissions that the desk needs, and no others", async () => {
    const { frame } = await mounted();

    expect(frame.allow).toBe(`clipboard-write ${desk}`);
    expect([...(frame.sandbox as Set<string>)].toSorted()).toEqual([
      "allow-forms",
      "allow-popups",
      "allow-popups-to-escape-sandbox",
      "allow-same-origin",
      "allow-scripts",
    ]);
    expect(frame).toMatchObject({ title: "Viewer Desk", referrerPolicy: "no-referrer" });
  });

  test("loads the desk of this host", async () => {
    const { frame, page } = await mounted({ desk: `${desk}/`, host: "crm & co" });

    expect(frame.src).toBe(`${desk}/embed?host=crm%20%26%20co`);
    expect(page.submitted).toEqual([]);
  });

  test("is loaded by a form if the page has a launch token, which is in no URL", async () => {
    const { frame, page } = await mounted({ token: async () => "a.b.c" });

    expect(frame.src).toBeUndefined();
    expect(page.submitted).toEqual([
      {
        target: frame.name,
        action: `${desk}/api/embed/launch`,
        method: "post",
        fields: { host: "crm", token: "a.b.c" },
      },
    ]);
    expect(page.root.children).toEqual([frame]);
  });

  test.each([
    { name: "rejects", token: () => Promise.reject(new Error("The CRM's server is down.")) },
    {
      name: "throws",
      token: () => {
        throw new Error("The CRM's server is down.");
      },
    },
    { name: "returns nothing", token: () => "" },
  ])("loads without a token if the page's function $name", async ({ token }) => {
    const { frame } = await mounted({ token });

    expect(frame.src).toBe(`${desk}/embed?host=crm`);
  });

  test("is as high as its element, or as its content within the page's bounds", async () => {
    const { frame: full, sends: fromFull } = await mounted();
    fromFull("resize", { heightPx: 700 });
    const { frame, sends } = await mounted({ resize: { minPx: 300, maxPx: 900 } });
    const heights = [700, 10, 100_000, "700", null, Number.POSITIVE_INFINITY].map((heightPx) => {
      sends("resize", { heightPx });
      return frame.style.height;
    });

    expect(full.style.height).toBe("100%");
    expect(heights).toEqual(["700px", "300px", "900px", "900px", "900px", "900px"]);
  });

  test.each(["desk", "//desk.example.com", "javascript:alert(1)", "data:text/html,desk"])(
    "can't be found without a web address of the desk: %s",
    (desk) => {
      expect(() => mount(hostPage().element, { desk, host: "crm" })).toThrow(TypeError);
    },
  );
});

describe("messages to the desk", () => {
  test("wait until it is ready, and go to its origin only", async () => {
    const { page, kit, sends } = await mounted({ lookUp: viewer, theme: "dark", language: "es" });
    kit.lookUp({ viewerIp: "203.0.113.24" });
    expect(page.posted).toEqual([]);

    sends("ready");
    kit.setTheme("light");
    kit.setLanguage("en");

    expect(page.posted.map(({ message }) => message)).toEqual([
      { viewerDesk: 1, type: "theme", theme: "dark" },
      { viewerDesk: 1, type: "locale", language: "es" },
      { viewerDesk: 1, type: "lookup", viewerIp: "203.0.113.24" },
      { viewerDesk: 1, type: "theme", theme: "light" },
      { viewerDesk: 1, type: "locale", language: "en" },
    ]);
    expect(new Set(page.posted.map(({ origin }) => origin))).toEqual(new Set([desk]));
  });

  test("are sent again to a desk that was loaded again", async () => {
    const { page, kit, sends } = await mounted({ lookUp: viewer });
    sends("ready");
    kit.setTheme("dark");
    page.posted.length = 0;

    sends("ready");

    expect(page.posted.map(({ message }) => message)).toEqual([
      { viewerDesk: 1, type: "lookup", ...viewer },
      { viewerDesk: 1, type: "theme", theme: "dark" },
    ]);
  });

  test("say that the page takes notes, if it does", async () => {
    const { page, sends } = await mounted({ onInsertNote: () => undefined });
    sends("ready");

    expect(page.posted.map(({ message }) => message)).toEqual([{ viewerDesk: 1, type: "accepts", what: "notes" }]);
  });

  test("name the viewer and nothing else that the page has beside", async () => {
    const ticket = { ...viewer, type: "theme", ticketId: 42 };
    const { page, sends } = await mounted({ lookUp: ticket });
    sends("ready");

    expect(page.posted.map(({ message }) => message)).toEqual([{ viewerDesk: 1, type: "lookup", ...viewer }]);
  });
});

describe("an agent who leaves", () => {
  test("is signed out once, and the caller isn't looked up again", async () => {
    const { page, kit, sends } = await mounted({ lookUp: viewer });
    sends("ready");
    page.posted.length = 0;

    kit.signOut();
    sends("ready");

    expect(page.posted.map(({ message }) => message)).toEqual([{ viewerDesk: 1, type: "sign-out" }]);
  });

  test("is also signed out of a desk that is still loading", async () => {
    const { page, kit, sends } = await mounted({ lookUp: viewer, token: () => "a.b.c" });
    kit.signOut();
    expect(page.posted).toEqual([]);

    sends("ready");
    sends("ready");

    expect(page.posted.map(({ message }) => message)).toEqual([{ viewerDesk: 1, type: "sign-out" }]);
  });
});

describe("a desk that needs a sign-in", () => {
  test("gets no token once its agent has left, not even one that was on its way", async () => {
    const { promise: second, resolve: issue } = Promise.withResolvers<string>();
    const token = vi.fn<() => string | Promise<string>>().mockReturnValueOnce("first").mockReturnValueOnce(second);
    const { page, kit, sends } = await mounted({ token: token.mockReturnValue("third") });
    sends("ready");
    sends("need-auth", { reason: "expiring" });
    await settled();
    kit.signOut();
    issue("second");
    await settled();
    // The frame was loaded again.
    sends("ready");
    sends("need-auth", { reason: "signed-out" });
    await settled();

    expect(token).toHaveBeenCalledTimes(3);
    expect(page.posted.map(({ message }) => message)).toEqual([{ viewerDesk: 1, type: "sign-out" }]);
  });

  test("gets a fresh token, which isn't kept", async () => {
    const token = vi.fn<() => string>().mockReturnValueOnce("first").mockReturnValueOnce("second");
    const onNeedAuth = vi.fn();
    const { page, sends } = await mounted({ token, onNeedAuth });
    sends("ready");
    sends("need-auth", { reason: "expiring" });
    sends("need-auth", { reason: "expiring" });
    await settled();
    sends("ready");

    expect(token).toHaveBeenCalledTimes(2);
    expect(onNeedAuth).toHaveBeenCalledWith("expiring");
    expect(page.posted.map(({ message }) => message)).toEqual([
      { viewerDesk: 1, type: "token", token: "second" },
      { viewerDesk: 1, type: "token", token: "second" },
    ]);
  });

  test("gets none from a page without tokens", async () => {
    const onNeedAuth = vi.fn();
    const { page, sends } = await mounted({ onNeedAuth });
    sends("ready");
    sends("need-auth", { reason: "signed-out" });
    sends("need-auth", { reason: "bored" });
    await settled();

    expect(onNeedAuth.mock.calls).toEqual([["signed-out"]]);
    expect(page.posted).toEqual([]);
  });
});

test("the host script is under 3 kB with gzip and has no imports", () => {
  const script = textOf("public/embed/host.js");

  expect(gzipSync(script).byteLength).toBeLessThan(3000);
  expect(script).not.toMatch(/\bimport\b/);
});

test("the types of the host script are those of the contract", () => {
  type Fields<Type extends MessageToHost["type"]> = Omit<
    Extract<MessageToHost, { type: Type }>,
    "viewerDesk" | "type"
  >;

  expectTypeOf<Viewer>().toEqualTypeOf<LookupRequest>();
  expectTypeOf<Theme>().toEqualTypeOf<EmbedTheme>();
  expectTypeOf<NeedAuthReason>().toEqualTypeOf<ContractReason>();
  expectTypeOf<Note>().branded.toEqualTypeOf<Omit<Fields<"insert-note">, "id">>();
  expectTypeOf<Verdict>().branded.toEqualTypeOf<Fields<"verdict">>();
});
