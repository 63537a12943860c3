import { UnstyledButton } from '@mantine/core'
import { shell } from '@nguon/messages/shell'
import { IconDots } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { NavLink } from 'react-router'
import type { navFor } from '../app/nav.ts'
import classes from './bottom-bar.module.css'
import { useWords } from './locale.tsx'

const MoreMenu = lazy(async () => ({ default: (await import('./more-menu.tsx')).MoreMenu }))

/** Four places on a phone: three screens and everything else. */
export function BottomBar({ entries }: { entries: ReturnType<typeof navFor> }) {
  const t = useWords(shell)
  const [asked, setAsked] = useState(false)
  const places = entries.filter((entry) => entry.onPhone).slice(0, 3)
  const rest = entries.filter((entry) => !places.includes(entry))
  const more = (
    <UnstyledButton className={classes['place'] ?? ''} onClick={() => setAsked(true)}>
      <IconDots size={22} stroke={1.5} />
      {t('nav.more')}
    </UnstyledButton>
  )
  return (
    <nav aria-label={t('nav.label')} className={classes['bar']}>
      {places.map(({ label, href, icon: Icon }) => (
        <NavLink key={label} to={href} className={classes['place'] ?? ''}>
          <Icon size={22} stroke={1.5} />
          {t(label)}
        </NavLink>
      ))}
      {rest.length === 0 ? null : (
        <Suspense fallback={more}>
          {asked ? <MoreMenu entries={rest} className={classes['place'] ?? ''} /> : more}
        </Suspense>
      )}
    </nav>
  )
}
