import path from 'node:path'
import { defineConfig } from 'vitest/config'

/** A crowded machine is no failure: nothing here asserts on seconds. */
const patient = { testTimeout: 60_000, hookTimeout: 60_000 }

const node = (name: string, root: string) => ({
  extends: true as const,
  test: { name, root, include: ['src/**/*.test.ts'] },
})

export default defineConfig({
  test: {
    projects: [
      node('domain', 'packages/domain'),
      node('messages', 'packages/messages'),
      node('workbooks', 'packages/workbooks'),
      node('testing', 'packages/testing'),
      node('committee-example', 'packages/committee-example'),
      node('admin', 'apps/admin'),
      {
        extends: true,
        test: {
          name: 'postgres',
          root: 'packages/postgres',
          ...patient,
          include: ['src/**/*.test.ts'],
        },
      },
      node('process', 'packages/process'),
      {
        extends: true,
        test: {
          name: 'cli',
          root: 'apps/cli',
          ...patient,
          include: ['src/**/*.test.ts'],
          globalSetup: [path.join(import.meta.dirname, 'apps/cli/src/testing/build.ts')],
        },
      },
      node('ui', 'packages/ui'),
      {
        extends: true,
        test: {
          name: 'site',
          root: 'apps/site',
          include: ['{server,src}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          ...patient,
          include: ['packages/db', 'packages/api', 'apps/server', 'apps/worker'].map(
            (folder) => `${folder}/src/**/*.test.ts`,
          ),
          globalSetup: ['packages/db/src/testing/template.ts'],
        },
      },
    ],
  },
})
