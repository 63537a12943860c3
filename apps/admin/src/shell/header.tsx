import { ActionIcon, Kbd, UnstyledButton } from '@mantine/core'
import { shell } from '@nguon/messages/shell'
import { IconClock, IconHelpCircle, IconSearch } from '@tabler/icons-react'
import { useMe } from '../api/me.ts'
import { AccountMenu } from './account-menu.tsx'
import { weekdayText } from './date-text.ts'
import classes from './header.module.css'
import { useLocale, useWords } from './locale.tsx'
import { UnitSwitcher } from './unit-switcher.tsx'

type Props = {
  units: readonly { id: string; name: string }[]
  onSearch: () => void
  onHelp: () => void
}

/** The unit in scope, the date the screen is computed for, search, help and the account. */
export function Header({ units, onSearch, onHelp }: Props) {
  const t = useWords(shell)
  const locale = useLocale()
  const { today } = useMe()
  return (
    <div className={classes['header']}>
      <UnitSwitcher units={units} />
      <span className={classes['date']}>
        <IconClock size={18} stroke={1.5} />
        {t('header.today', { date: weekdayText(today, locale) })}
      </span>
      <UnstyledButton className={classes['search'] ?? ''} onClick={onSearch}>
        <IconSearch size={18} stroke={1.5} />
        <span className={classes['words']}>{t('header.search')}</span>
        <Kbd className={classes['key'] ?? ''}>Ctrl K</Kbd>
      </UnstyledButton>
      <ActionIcon aria-label={t('header.help')} onClick={onHelp} className={classes['help'] ?? ''}>
        <IconHelpCircle size={20} stroke={1.5} />
      </ActionIcon>
      <AccountMenu />
    </div>
  )
}
