import { Anchor, Button } from '@mantine/core'
import { candidateList } from '@nguon/messages/candidate-list'
import { tables } from '@nguon/messages/tables'
import { Link } from 'react-router'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import { NoMatch, StateNotice } from '../shell/state-notice.tsx'
import type { ListAddress } from './list-address.ts'
import { useMayRecord } from './use-may-record.ts'

/** Nobody: because nothing matches, or because the list has not begun. */
export function NoCandidates({ list, unitId }: { list: ListAddress; unitId: string }) {
  const t = useWords(candidateList)
  const words = useWords(tables)
  const mayWrite = useMayRecord()
  const { q, stage, group, unit, admitted, asked, view } = list
  const filtered = [q, stage, group, unit, admitted, asked, view].some(
    (condition) => condition !== undefined,
  )
  if (filtered)
    return (
      <NoMatch
        clear={
          <Anchor component={Link} to={paths.candidates({ unitId, view: 'open', sort: list.sort })}>
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
        mayWrite ? (
          <Button component={Link} to={paths.newCandidate({ unitId })}>
            {t('add')}
          </Button>
        ) : null
      }
    />
  )
}
