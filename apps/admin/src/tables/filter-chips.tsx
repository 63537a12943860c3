import { Button } from '@mantine/core'
import { tables } from '@nguon/messages/tables'
import { IconX } from '@tabler/icons-react'
import { Link } from 'react-router'
import { useWords } from '../shell/locale.tsx'
import classes from './filter-chips.module.css'

type Chip = { label: string; href: string }

type Props = {
  /** What narrows the list, each with the address of the list without it; null where it does not. */
  chips: readonly (Chip | null)[]
  /** The address of the list with none of them. */
  clear: string
}

/** The conditions of a list, each of which can be taken off, or all at once; on paper they say what it shows. */
export function FilterChips({ chips, clear }: Props) {
  const t = useWords(tables)
  const shown = chips.filter((chip) => chip !== null)
  if (shown.length === 0) return null
  return (
    <ul className={classes['chips']} aria-label={t('filter.label')}>
      {shown.map(({ label, href }) => (
        <li key={label}>
          <Link to={href} className={classes['chip']} aria-label={t('filter.remove', { label })}>
            {label} <IconX size={16} stroke={1.5} />
          </Link>
        </li>
      ))}
      <li>
        <Button component={Link} variant="subtle" to={clear}>
          {t('filter.clear')}
        </Button>
      </li>
    </ul>
  )
}
