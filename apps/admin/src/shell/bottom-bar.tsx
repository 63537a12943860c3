import { Menu, UnstyledButton } from '@mantine/core'
import { shell } from '@nguon/messages/shell'
import { IconDots } from '@tabler/icons-react'
import { Link, NavLink } from 'react-router'
import type { navFor } from '../app/nav.ts'
import classes from './bottom-bar.module.css'
import { useWords } from './locale.tsx'

/** Four places on a phone: three screens and everything else. */
export function BottomBar({ entries }: { entries: ReturnType<typeof navFor> }) {
  const t = useWords(shell)
  const places = entries.filter((entry) => entry.onPhone).slice(0, 3)
  const rest = entries.filter((entry) => !places.includes(entry))
  return (
    <nav aria-label={t('nav.label')} className={classes['bar']}>
      {places.map(({ label, href, icon: Icon }) => (
        <NavLink key={label} to={href} className={classes['place'] ?? ''}>
          <Icon size={22} stroke={1.5} />
          {t(label)}
        </NavLink>
      ))}
      {rest.length === 0 ? null : (
        <Menu position="top-end">
          <Menu.Target>
            <UnstyledButton className={classes['place'] ?? ''}>
              <IconDots size={22} stroke={1.5} />
              {t('nav.more')}
            </UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map(({ label, href, icon: Icon }) => (
              <Menu.Item
                key={label}
                component={Link}
                to={href}
                leftSection={<Icon size={20} stroke={1.5} />}
              >
                {t(label)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </nav>
  )
}
