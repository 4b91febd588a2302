import type { Tone } from "@/lib/presentation/style/outcome-style";

type BaseColour = "surface" | "page" | "raised" | "line" | "line-strong" | "ink" | "ink-muted" | "accent";

/** The theme's colours in a form the canvas accepts, and the page's font. */
export type Palette = Readonly<Record<BaseColour | Tone | `${Tone}-ink`, string>> & Readonly<{ font: string }>;

/**
 * Reads the theme through an element's computed colour. A custom property's own value keeps `light-dark()` unresolved.
 *
 * @param probe - Its colour must neither be in transition nor be forced, or every colour would read as the same.
 */
export function readPalette(probe: HTMLElement): Palette {
  const style = getComputedStyle(probe);
  const before = probe.style.color;
  const read = (name: BaseColour | Tone | `${Tone}-ink`) => {
    probe.style.color = `var(--${name})`;
    return style.color;
  };
  const palette = {
    surface: read("surface"),
    page: read("page"),
    raised: read("raised"),
    line: read("line"),
    "line-strong": read("line-strong"),
    ink: read("ink"),
    "ink-muted": read("ink-muted"),
    accent: read("accent"),
    well: read("well"),
    trouble: read("trouble"),
    fail: read("fail"),
    account: read("account"),
    exit: read("exit"),
    now: read("now"),
    "well-ink": read("well-ink"),
    "trouble-ink": read("trouble-ink"),
    "fail-ink": read("fail-ink"),
    "account-ink": read("account-ink"),
    "exit-ink": read("exit-ink"),
    "now-ink": read("now-ink"),
    font: style.fontFamily,
  };
  probe.style.color = before;
  return palette;
}

/** Calls `onChange` whenever the theme may have changed. Returns a function that stops watching. */
export function watchTheme(onChange: () => void): () => void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const attribute = new MutationObserver(onChange);
  system.addEventListener("change", onChange);
  attribute.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme", "class"] });
  return () => {
    system.removeEventListener("change", onChange);
    attribute.disconnect();
  };
}
