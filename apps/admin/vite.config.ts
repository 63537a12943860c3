import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

/** Where the portal server listens while Vite serves the pages; `nguon dev` tells it. */
const portal = process.env['PORTAL_URL'] ?? 'http://127.0.0.1:4300'

export default defineConfig({
  plugins: [reactRouter()],
  server: { proxy: { '/api': portal } },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          // Every part names those it needs: what cannot be compressed there is kept short.
          output: { chunkFileNames: 'assets/[hash].js', entryFileNames: 'assets/[hash].js' },
        },
      },
    },
  },
})
