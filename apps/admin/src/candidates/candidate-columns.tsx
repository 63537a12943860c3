import { candidateList } from '@nguon/messages/candidate-list'
import { useMe } from '../api/me.ts'
import { dayText } from '../shell/date-text.ts'
import { useLocale, useWords } from '../shell/locale.tsx'
import type { Columns } from '../tables/column.ts'
import { daysBetween, shortCellName } from './days-since.ts'
import { DueText } from './due-text.tsx'
import { groupText } from './group-text.ts'
import { useStatusWords } from './use-status-words.ts'
import type { CandidateRow, ListInput } from './wire.ts'

/** What a list of candidates can show. Nothing of it is sensitive: those fields are read one by one. */
export function useCandidateColumns(): Columns<CandidateRow, NonNullable<ListInput['sort']>> {
  const t = useWords(candidateList)
  const words = useStatusWords()
  const locale = useLocale()
  const { today } = useMe()
  return [
    { id: 'name', header: t('column.name'), sort: 'name', cell: ({ fullName }) => fullName },
    {
      id: 'unit',
      header: t('column.unit'),
      card: 2,
      cell: ({ unitName }) => <span title={unitName}>{shortCellName(unitName)}</span>,
    },
    { id: 'stage', header: t('column.stage'), card: 2, cell: ({ stage }) => words.status(stage) },
    {
      id: 'days',
      header: t('column.days'),
      sort: 'stage_since',
      align: 'end',
      cell: ({ stageSince }) => daysBetween(stageSince, today),
    },
    {
      id: 'due',
      header: t('column.due'),
      sort: 'due',
      card: 3,
      cell: (row) => <DueText due={row} today={today} />,
    },
    {
      id: 'helpers',
      header: t('column.helpers'),
      extra: true,
      cell: ({ helpers }) => helpers.join(', '),
    },
    {
      id: 'group',
      header: t('column.group'),
      extra: true,
      cell: ({ category }) => (category === null ? '' : groupText(category, locale)),
    },
    {
      id: 'sourced',
      header: t('column.sourced'),
      align: 'end',
      extra: true,
      cell: ({ sourcedOn }) => (sourcedOn === null ? '' : dayText(sourcedOn)),
    },
  ]
}
