/**
 * Options of Remix. Vite's plugin does not read this file by itself: vite.config.ts hands it over.
 * Every `v3_*` flag is on, so that the move to React Router stays a codemod (docs/decisions/001).
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  ignoredRouteFiles: ['**/*'],
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
};
