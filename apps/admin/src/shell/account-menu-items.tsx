import { Menu } from '@mantine/core'
import { shell } from '@nguon/messages/shell'
import { IconDevices, IconKey, IconLogout } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { Link } from 'react-router'
import { queryClient, trpcIn } from '../api/client.ts'
import { paths } from '../app/paths.ts'
import { AccountButton } from './account-button.tsx'
import { useWords } from './locale.tsx'
import { setPreferences, usePreferences } from './preferences.ts'
import { useDutyNames } from './use-duty-names.ts'

const THEMES = ['auto', 'light', 'dark'] as const
const LOCALES = { vi: 'Tiếng Việt', en: 'English' } as const

/** The open menu of the account; loaded when it is first asked for. */
export function AccountMenuItems() {
  const t = useWords(shell)
  const { theme, locale } = usePreferences()
  const duties = useDutyNames()
  const signOut = useMutation({
    ...trpcIn(null).auth.signOut.mutationOptions(),
    onSuccess: () => {
      queryClient.clear()
      location.assign(paths.signIn())
    },
  })
  const icon = { size: 18, stroke: 1.5 }
  const button = useRef<HTMLButtonElement>(null)
  return (
    <Menu
      position="bottom-end"
      width={260}
      defaultOpened
      withinPortal={false}
      onClose={() => button.current?.focus()}
    >
      <Menu.Target>
        <AccountButton ref={button} />
      </Menu.Target>
      <Menu.Dropdown>
        {duties.map((duty) => (
          <Menu.Label key={duty}>{duty}</Menu.Label>
        ))}
        {duties.length === 0 ? null : <Menu.Divider />}
        <Menu.Item component={Link} to={paths.sessions()} leftSection={<IconDevices {...icon} />}>
          {t('header.sessions')}
        </Menu.Item>
        <Menu.Item component={Link} to={paths.changePassword()} leftSection={<IconKey {...icon} />}>
          {t('header.changePassword')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.RadioGroup
          aria-label={t('header.theme')}
          value={theme}
          onChange={(value) =>
            setPreferences({ theme: THEMES.find((one) => one === value) ?? 'auto' })
          }
        >
          {THEMES.map((one) => (
            <Menu.RadioItem key={one} value={one} closeMenuOnClick={false}>
              {t(`header.theme_${one}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.RadioGroup
          aria-label={t('header.language')}
          value={locale}
          onChange={(value) => setPreferences({ locale: value === 'en' ? 'en' : 'vi' })}
        >
          {(['vi', 'en'] as const).map((one) => (
            <Menu.RadioItem key={one} value={one} lang={one} closeMenuOnClick={false}>
              {LOCALES[one]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout {...icon} />} onClick={() => signOut.mutate()}>
          {t('header.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
