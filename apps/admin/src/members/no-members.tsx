import { Anchor, Button } from '@mantine/core'
import { members } from '@nguon/messages/members'
import { tables } from '@nguon/messages/tables'
import { Link } from 'react-router'
import { useHasRole } from '../api/me.ts'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import { NoMatch, StateNotice } from '../shell/state-notice.tsx'
import { noFilter } from './list-address.ts'
import type { ListAddress } from './list-address.ts'

/** Nobody: because nothing matches, or because no list was imported yet. */
export function NoMembers({ list, unitId }: { list: ListAddress; unitId: string }) {
  const t = useWords(members)
  const words = useWords(tables)
  const mayImport = useHasRole(['planner'])
  const isFiltered =
    list.view !== undefined || Object.entries(list).some(([name]) => Object.hasOwn(noFilter, name))
  if (isFiltered)
    return (
      <NoMatch
        clear={
          <Anchor component={Link} to={paths.members({ unitId })}>
            {words('filter.clear')}
          </Anchor>
        }
      />
    )
  return (
    <StateNotice
      title={t('empty.title')}
      text={t('empty.text')}
      action={
        mayImport ? (
          <Button component={Link} to={paths.imports({ unitId })}>
            {t('empty.toImports')}
          </Button>
        ) : null
      }
    />
  )
}
