import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import remixOptions from './remix.config.js';

/** What every page runs on. It changes with its version only, so it stays in the browser's cache when the site changes. */
const FRAMEWORK =
  /\/node_modules\/(@remix-run|react|react-dom|scheduler|react-router|react-router-dom|turbo-stream|i18next|react-i18next|html-parse-stringify|void-elements)\//;
const SITE_TEXTS = /\/texts\/(site\.\w+)\.json$/;

export default defineConfig({
  plugins: [remix(remixOptions)],
  build: {
    assetsInlineLimit: 0,
    target: 'es2022',
    // Files are joined only when they are hardly worth a request: a larger limit puts what one page needs into a file
    // with what another does, and both load it.
    rollupOptions: { output: { experimentalMinChunkSize: 2_000, manualChunks: ownFile } },
  },
});

/** The name of the file that a module always goes into; left to Rollup when it is none of these. */
function ownFile(id: string): string | undefined {
  if (FRAMEWORK.test(id)) return 'framework';
  return SITE_TEXTS.exec(id)?.[1];
}
