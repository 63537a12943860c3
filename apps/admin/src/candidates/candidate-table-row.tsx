import { Link } from 'react-router'
import classes from './candidate-table.module.css'
import { daysBetween, shortCellName } from './days-since.ts'
import { DueText } from './due-text.tsx'
import { useStatusWords } from './use-status-words.ts'
import type { CandidateRow } from './wire.ts'

/** The element that takes the focus for a row: its link. */
export const rowId = ({ caseId }: Pick<CandidateRow, 'caseId'>): string => `row-${caseId}`

type Props = {
  row: CandidateRow
  today: string
  href: string
  opened: boolean
  onOpen: () => void
}

/** The whole row is a shortcut for the pointer; the link and the keys serve everybody else. */
export function CandidateTableRow({ row, today, href, opened, onOpen }: Props) {
  const words = useStatusWords()
  return (
    <tr
      data-open={opened || undefined}
      onMouseUp={(event) => {
        const onLink = event.target instanceof Element && event.target.closest('a') !== null
        if (!onLink && event.button === 0 && document.getSelection()?.isCollapsed !== false)
          onOpen()
      }}
    >
      <td>
        <Link id={rowId(row)} to={href}>
          {row.fullName}
        </Link>
      </td>
      <td title={row.unitName}>{shortCellName(row.unitName)}</td>
      <td className={classes['stage']}>{words.status(row.stage)}</td>
      <td data-align="end">{daysBetween(row.stageSince, today)}</td>
      <td>
        <DueText due={row} today={today} />
      </td>
    </tr>
  )
}
