import type { Config } from "tailwindcss";

/** Names the tokens whose values are in app/globals.css. Colours are never written as hex. */
const tone = (name: string) => ({
  DEFAULT: `var(--${name})`,
  soft: `var(--${name}-soft)`,
  ink: `var(--${name}-ink)`,
});

export default {
  content: ["./app/**/*.tsx", "./components/**/*.{ts,tsx}"],
  theme: {
    extend: {
      colors: {
        page: "var(--page)",
        surface: "var(--surface)",
        raised: "var(--raised)",
        line: { DEFAULT: "var(--line)", strong: "var(--line-strong)" },
        control: "var(--control)",
        ink: { DEFAULT: "var(--ink)", muted: "var(--ink-muted)", faint: "var(--ink-faint)" },
        accent: tone("accent"),
        well: tone("well"),
        trouble: tone("trouble"),
        fail: tone("fail"),
        account: tone("account"),
        exit: tone("exit"),
        now: tone("now"),
      },
      borderRadius: { panel: "var(--radius-panel)", control: "var(--radius-control)" },
      boxShadow: { panel: "var(--shadow-panel)" },
      fontFamily: {
        sans: ["var(--font-geist-sans)", "Inter", "system-ui", "sans-serif"],
        mono: ["var(--font-geist-mono)", "ui-monospace", "SF Mono", "Menlo", "monospace"],
      },
    },
  },
} satisfies Config;
