/** How the site is built and how its tests run. */
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { plainPages } from './bin/plain-pages.ts';
import { ErrandsFirst } from './tests/errands-first.ts';

/** Set by bin/build.ts: each build has a folder of its own, so that two at once do not meet. */
const outDir = process.env['BUILD_FOLDER'] ?? '.svelte-kit';

/** When a test is given up: what waits, waits for an event, and a slow machine is no failure. */
const patience = 600_000;

/** Where stories and trials play: a PostgreSQL of their own. */
const stories = {
  globalSetup: ['src/platform/test/postgres.ts'],
  setupFiles: ['src/platform/test/folder.ts'],
  env: { MINGA_SECRET: 'a secret that only the stories share' },
};

export default defineConfig({
  plugins: [
    plainPages(),
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
    testTimeout: patience,
    hookTimeout: patience,
    maxWorkers: 2, // three took no less on two cores
    sequence: { sequencer: ErrandsFirst },
    projects: [
      {
        extends: true,
        test: {
          ...stories,
          name: 'stories',
          include: ['src/**/*.test.ts', 'sample/**/*.test.ts', 'bin/**/*.test.ts'],
          isolate: false, // modules are read once for all; a test that cannot have that is named .alone.test.ts
        },
      },
      {
        extends: true,
        test: {
          ...stories,
          name: 'trials',
          include: ['trials/*.trial.ts'],
          testTimeout: 24 * 3600_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'errands',
          include: ['tests/**/*.test.ts'],
          globalSetup: ['tests/site.ts'],
          isolate: false,
        },
      },
    ],
  },
});
