import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test, vi } from "vitest";
import { createStore, useStore } from "@/lib/client/browser/store";

describe("a store", () => {
  test("holds its initial value until another is set", () => {
    const store = createStore("first");
    expect(store.get()).toBe("first");

    store.set("second");
    expect(store.get()).toBe("second");
  });

  test("notifies every subscriber after the value has changed", () => {
    const store = createStore(0);
    const seen: number[] = [];
    store.subscribe(() => seen.push(store.get()));
    store.subscribe(() => seen.push(store.get() * 10));
    store.set(1);
    store.set(2);

    expect(seen).toEqual([1, 10, 2, 20]);
  });

  test("notifies no one if the value stays the same", () => {
    const store = createStore(Number.NaN);
    const onChange = vi.fn();
    store.subscribe(onChange);
    store.set(Number.NaN);

    expect(onChange).not.toHaveBeenCalled();
  });

  test("stops notifying whoever unsubscribed, even during a notification", () => {
    const store = createStore(0);
    const onChange = vi.fn();
    const leave = store.subscribe(() => leave());
    store.subscribe(onChange);
    store.set(1);
    store.set(2);

    expect(onChange).toHaveBeenCalledTimes(2);
  });
});

test("the server renders the server value, whatever the store holds", () => {
  const store = createStore({ text: "in the browser" });
  const Text = () => useStore(store, ({ text }) => text, "on the server");

  expect(renderToStaticMarkup(createElement(Text))).toBe("on the server");
});
