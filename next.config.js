/** Sent with every response. proxy.ts adds what differs between documents. */
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "no-referrer" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Origin-Agent-Cluster", value: "?1" },
  {
    key: "Permissions-Policy",
    value:
      "accelerometer=(), camera=(), clipboard-read=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=()",
  },
  { key: "Reporting-Endpoints", value: 'csp="/api/csp-report"' },
];

/** For all but the framed page and the launch that ends in it: this header knows no list of origins. */
const unframed = [{ key: "X-Frame-Options", value: "DENY" }];

/** The script that other sites load to embed the desk: a module, so it needs CORS too. It has no data. */
const hostScriptHeaders = [
  { key: "Cross-Origin-Resource-Policy", value: "cross-origin" },
  { key: "Access-Control-Allow-Origin", value: "*" },
];

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactCompiler: true,
  // Pages share most modules, and chunks of the usual size compress worse: the viewer's page has 307 kB of script with 120 kB, 298 with these.
  experimental: { turbopackChunking: { minChunkSize: 300_000 } },
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  devIndicators: false,
  headers: async () => [
    { source: "/:path*", headers },
    { source: "/((?!embed$|api/embed/launch$).*)", headers: unframed },
    { source: "/embed/host.js", headers: hostScriptHeaders },
  ],
};
