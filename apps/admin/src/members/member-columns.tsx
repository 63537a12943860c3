import { members } from '@nguon/messages/members'
import { shortCellName } from '../candidates/days-since.ts'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import type { Columns } from '../tables/column.ts'
import classes from './members.module.css'
import type { MemberRow } from './wire.ts'

/** What a list of members can show; of those who left, how and when in place of the post. */
export function useMemberColumns(isOfLeavers: boolean): Columns<MemberRow, 'name'> {
  const t = useWords(members)
  return [
    { id: 'name', header: t('column.name'), sort: 'name', cell: ({ fullName }) => fullName },
    {
      id: 'unit',
      header: t('column.unit'),
      card: 2,
      cell: ({ unitName }) => <span title={unitName}>{shortCellName(unitName)}</span>,
    },
    {
      id: 'standing',
      header: t('column.standing'),
      card: 2,
      cell: ({ standing, isExempt }) => (
        <>
          <span className={classes['short']}>{t(`short.${standing}`)}</span>
          {isExempt ? `, ${t('short.exempt')}` : ''}
        </>
      ),
    },
    isOfLeavers
      ? {
          id: 'left',
          header: t('column.left'),
          card: 3,
          cell: ({ leftOn, leftHow }) =>
            leftOn === null || leftHow === null
              ? ''
              : t('page.left', { how: t(`how.${leftHow}`), date: dayText(leftOn) }),
        }
      : { id: 'post', header: t('column.post'), card: 3, cell: ({ post }) => post ?? '' },
    {
      id: 'admitted',
      header: t('column.admitted'),
      align: 'end',
      cell: ({ admittedOn }) => (admittedOn === null ? '' : dayText(admittedOn)),
    },
  ]
}
