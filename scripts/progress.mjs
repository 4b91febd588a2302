// Runs on the machine's own Node, however old, and before anything is installed: node:* alone.

/**
 * Shows one step while it runs and how long it took: on a terminal in place, elsewhere (a log) as lines.
 *
 * @template Result
 * @param {string} title
 * @param {(say: (detail: string) => void) => Promise<Result>} work - May `say` what it is at just now.
 * @returns {Promise<Result>} What the work gives; it fails as the work does.
 */
export async function step(title, work) {
  const begin = Date.now();
  const isTerminal = process.stdout.isTTY === true && !process.env.CI;
  const clear = isTerminal ? "\r\u001b[2K" : "";
  let detail = "";
  const seconds = () => `${((Date.now() - begin) / 1000).toFixed(1)} s`;
  const show = () => {
    const text = `${title}${detail && `: ${detail}`} … ${Math.round((Date.now() - begin) / 1000)} s`;
    process.stdout.write(isTerminal ? `${clear}  ${text.slice(0, process.stdout.columns - 3)}` : `  ${text}\n`);
  };

  show();
  const timer = setInterval(show, isTerminal ? 500 : 10_000);
  try {
    const result = await work((text) => {
      detail = text;
    });
    process.stdout.write(`${clear}✓ ${title}, ${seconds()}\n`);
    return result;
  } catch (error) {
    process.stdout.write(`${clear}✗ ${title}, ${seconds()}\n`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}
