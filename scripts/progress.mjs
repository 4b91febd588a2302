// Runs on any Node version, before the dependencies are installed, so it must not import packages.

/**
 * Runs a step and prints its progress and duration: on one line in a terminal, as separate lines in a log.
 *
 * @template Result
 * @param {string} title
 * @param {(setDetail: (detail: string) => void) => Promise<Result>} work - Can show a detail next to the title.
 * @returns {Promise<Result>} Settles like `work`.
 */
export async function runStep(title, work) {
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
