import path from 'node:path'
import { defineConfig } from 'vitest/config'

const node = (name: string, root: string) => ({
  extends: true as const,
  test: { name, root, include: ['src/**/*.test.ts'] },
})

/** Tests of values share their processes: nothing in them can leave a trace. */
const pure = (name: string, root: string) => ({
  extends: true as const,
  test: { name, root, include: ['src/**/*.test.ts'], isolate: false },
})

export default defineConfig({
  test: {
    // A crowded machine is no failure: nothing here asserts on seconds.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Half of the files wait for a server of their own: leaving a core to spare would leave it idle.
    maxWorkers: '100%',
    projects: [
      pure('domain', 'packages/domain'),
      pure('messages', 'packages/messages'),
      node('workbooks', 'packages/workbooks'),
      node('testing', 'packages/testing'),
      pure('committee-example', 'packages/committee-example'),
      pure('admin', 'apps/admin'),
      node('postgres', 'packages/postgres'),
      node('process', 'packages/process'),
      {
        extends: true,
        test: {
          name: 'cli',
          root: 'apps/cli',
          include: ['src/**/*.test.ts'],
          globalSetup: [path.join(import.meta.dirname, 'apps/cli/src/testing/build.ts')],
        },
      },
      pure('ui', 'packages/ui'),
      {
        extends: true,
        test: { name: 'scripts', root: 'scripts', include: ['**/*.test.ts'], isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'site',
          root: 'apps/site',
          isolate: false,
          include: ['{server,src}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          // Each file has a database, pools and a portal of its own; what they share is code.
          isolate: false,
          include: ['packages/db', 'packages/api', 'apps/server', 'apps/worker'].map(
            (folder) => `${folder}/src/**/*.test.ts`,
          ),
          globalSetup: ['packages/db/src/testing/template.ts'],
        },
      },
    ],
  },
})
