const networkBytesPerSecond = 10_000_000 / 8;

/** Slows down the processor by 4, and the network to 10 Mbit/s with a latency of 40 ms. */
export async function slowDown(devtools) {
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 40,
    downloadThroughput: networkBytesPerSecond,
    uploadThroughput: networkBytesPerSecond,
  });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}

/** Loads a page with an empty cache on a slow computer. Times in milliseconds, script in kB. */
export async function measureLoad(context, url) {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await slowDown(devtools);
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  const types = new Map();
  let scriptBytes = 0;
  devtools.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type));
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (types.get(requestId) === "Script") scriptBytes += encodedDataLength;
  });
  await page.addInitScript(observe);
  await page.goto(url);
  await page.waitForLoadState("networkidle");
  // Late work, such as what loads when the page is idle, belongs to the load too.
  await page.waitForTimeout(1500);
  const { fcp, lcp, blocking, shift } = await page.evaluate(() => window.measured);
  await page.close();
  return {
    FCP: Math.round(fcp),
    LCP: Math.round(lcp),
    "blocking time": Math.round(blocking),
    "layout shift": Number(shift.toFixed(4)),
    "script kB": Number((scriptBytes / 1000).toFixed(1)),
  };
}

/** Runs in the page, before its own scripts. */
function observe() {
  const measured = { fcp: 0, lcp: 0, blocking: 0, shift: 0 };
  window.measured = measured;
  const watch = (type, use) =>
    new PerformanceObserver((list) => list.getEntries().forEach(use)).observe({ type, buffered: true });
  watch("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") measured.fcp = startTime;
  });
  watch("largest-contentful-paint", ({ startTime }) => {
    measured.lcp = startTime;
  });
  watch("longtask", ({ duration }) => {
    measured.blocking += Math.max(0, duration - 50);
  });
  watch("layout-shift", ({ value, hadRecentInput }) => {
    if (!hadRecentInput) measured.shift += value;
  });
}
