import { committeesInBundle } from '@nguon/db/committees/committees-in-bundle'
import { defineConfig } from 'vite'

// What is built is the whole process, its libraries included: a start opens a handful of files.
export default defineConfig({
  plugins: [committeesInBundle()],
  ssr: { noExternal: true },
  build: { ssr: 'src/main.ts', outDir: 'build' },
})
