import { join } from 'node:path'
import { committeeModules } from './load-committees.ts'

const PACKAGES = join(import.meta.dirname, '../../..')

/**
 * For Vite: a built server has the committees in it. Looked for at its start they would bring the
 * sources they import with them, a second time.
 */
export function committeesInBundle() {
  return {
    name: 'nguon:committees',
    async load(id: string): Promise<string | null> {
      if (!id.endsWith('/committees/load-committees.ts')) return null
      const modules = await committeeModules(PACKAGES)
      return [
        `import { defineCommittee } from '@nguon/domain/committee/define-committee'`,
        ...modules.map((path, n) => `import { committee as c${n} } from ${JSON.stringify(path)}`),
        `export const loadCommittees = async () =>`,
        `  [${modules.map((_, n) => `c${n}`).join(', ')}].map((each) => defineCommittee(each))`,
      ].join('\n')
    },
  }
}
