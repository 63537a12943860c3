import { VisuallyHidden } from '@mantine/core'
import { shell } from '@nguon/messages/shell'
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react'
import { NavLink } from 'react-router'
import type { navFor } from '../app/nav.ts'
import { paths } from '../app/paths.ts'
import { useWords } from './locale.tsx'
import classes from './nav.module.css'
import { setPreferences } from './preferences.ts'

type Entries = ReturnType<typeof navFor>
type Props = {
  entries: Entries
  rail: boolean
  /** False where the window is too narrow for the wide navigation. */
  canExpand: boolean
}

const byGroup = (entries: Entries): Entries[] => {
  const groups: Entries[] = []
  for (const entry of entries) {
    const last = groups.at(-1)
    if (last !== undefined && last[0]?.group === entry.group) last.push(entry)
    else groups.push([entry])
  }
  return groups
}

/** 240 px with words, or a rail of 64 px with the words as names of the icons. */
export function Nav({ entries, rail, canExpand }: Props) {
  const t = useWords(shell)
  const Toggle = rail ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse
  return (
    <nav aria-label={t('nav.label')} className={classes['nav']} data-rail={rail || undefined}>
      <NavLink
        to={paths.home()}
        className={classes['brand'] ?? ''}
        aria-label={`${t('product')}: ${t('state.home')}`}
      >
        {rail ? t('product').slice(0, 1) : t('product')}
      </NavLink>
      <div className={classes['entries']}>
        {byGroup(entries).map((group) => (
          <div key={group[0]?.href} className={classes['group']}>
            {group[0]?.group === undefined ? null : (
              <div className={classes['title']}>{t(group[0].group)}</div>
            )}
            {group.map(({ label, href, icon: Icon }) => (
              <NavLink
                key={label}
                to={href}
                className={classes['entry'] ?? ''}
                {...(rail ? { title: t(label) } : {})}
              >
                <Icon size={20} stroke={1.5} />
                {rail ? <VisuallyHidden>{t(label)}</VisuallyHidden> : t(label)}
              </NavLink>
            ))}
          </div>
        ))}
      </div>
      {canExpand ? (
        <button
          type="button"
          className={classes['toggle']}
          onClick={() => setPreferences({ navCollapsed: !rail })}
        >
          <Toggle size={20} stroke={1.5} />
          {rail ? <VisuallyHidden>{t('nav.expand')}</VisuallyHidden> : t('nav.collapse')}
        </button>
      ) : null}
    </nav>
  )
}
