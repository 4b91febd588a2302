/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactCompiler: true,
  typedRoutes: false,
  productionBrowserSourceMaps: false,
  // Next would answer a wrong path with its own redirect before any check of ours runs.
  skipTrailingSlashRedirect: true,
  images: { unoptimized: true },
  devIndicators: false,
};
