import { committeesInBundle } from '@nguon/db/committees/committees-in-bundle'
import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

export default defineConfig(({ command }) => ({
  plugins: [reactRouter(), committeesInBundle()],
  build: { assetsInlineLimit: 0, cssMinify: true },
  // What is built is the whole process, its libraries included: a start opens a handful of files.
  ...(command === 'build' && {
    environments: {
      ssr: {
        define: { 'process.env.NODE_ENV': '"production"' },
        resolve: { noExternal: true },
        build: { rolldownOptions: { input: 'server/main.ts' } },
      },
    },
  }),
}))
