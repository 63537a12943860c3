import { defineConfig } from 'vitest/config'

const node = (name: string, root: string) => ({
  extends: true as const,
  test: { name, root, include: ['src/**/*.test.ts'] },
})

export default defineConfig({
  test: {
    projects: [
      node('domain', 'packages/domain'),
      node('messages', 'packages/messages'),
      node('postgres', 'packages/postgres'),
    ],
  },
})
