import { Button } from '@mantine/core'
import { overview } from '@nguon/messages/overview'
import { Link } from 'react-router'
import { useHasRole } from '../api/me.ts'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import { StateNotice } from '../shell/state-notice.tsx'
import type { Overview } from './overview-data.ts'

/** A committee that nobody has brought a list for: no unit below it, no target, nobody counted. */
export function isWithoutRecords({ unit, units, target, admitted }: Overview): boolean {
  return unit.kind === 'party_committee' && units.length === 0 && target === null && admitted === 0
}

/** In place of empty drawings: what is missing, and the way to bring it for whoever may. */
export function NothingYet({ unitId }: { unitId: string }) {
  const t = useWords(overview)
  const mayImport = useHasRole(['planner'])
  return (
    <StateNotice
      title={t('empty.title')}
      text={t(mayImport ? 'empty.text' : 'empty.wait')}
      action={
        mayImport ? (
          <Button variant="filled" component={Link} to={paths.imports({ unitId })}>
            {t('empty.import')}
          </Button>
        ) : null
      }
    />
  )
}
