import { Menu, UnstyledButton } from '@mantine/core'
import { shell } from '@nguon/messages/shell'
import { IconDots } from '@tabler/icons-react'
import { useRef } from 'react'
import { Link } from 'react-router'
import type { navFor } from '../app/nav.ts'
import { useWords } from './locale.tsx'

type Props = { entries: ReturnType<typeof navFor>; className: string }

/** The open list of the places that do not fit into the bottom bar. */
export function MoreMenu({ entries, className }: Props) {
  const t = useWords(shell)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <Menu
      position="top-end"
      defaultOpened
      withinPortal={false}
      onClose={() => button.current?.focus()}
    >
      <Menu.Target>
        <UnstyledButton ref={button} className={className}>
          <IconDots size={22} stroke={1.5} />
          {t('nav.more')}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {entries.map(({ label, href, icon: Icon }) => (
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
  )
}
