/** How the site is built and how its tests run. */
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

/** Set by bin/build.ts: each build has a folder of its own, so that two at once do not meet. */
const outDir = process.env['BUILD_FOLDER'] ?? '.svelte-kit';

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ precompress: true, out: `${outDir}/site` }),
      outDir,
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'], // what Firefox before 132 goes by for the shapes of a map (<use>); the rest is named below
          'object-src': ['none'],
          'media-src': ['none'],
          'frame-src': ['none'],
          'worker-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'manifest-src': ['self'],
          'form-action': ['self'],
          'base-uri': ['none'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  build: {
    assetsInlineLimit: 0,
    rolldownOptions: { checks: { pluginTimings: false } }, // how long each plugin took is no warning
  },
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'stories',
          include: ['src/**/*.test.ts', 'sample/**/*.test.ts', 'bin/**/*.test.ts'],
          globalSetup: ['src/platform/test/postgres.ts'],
          setupFiles: ['src/platform/test/folder.ts'],
          env: { MINGA_SECRET: 'a secret that only the stories share' },
        },
      },
      {
        extends: true,
        test: {
          name: 'errands',
          include: ['tests/**/*.test.ts'],
          globalSetup: ['tests/site.ts'],
          testTimeout: 90_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
