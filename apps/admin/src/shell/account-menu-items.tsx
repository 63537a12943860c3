import { Menu } from '@mantine/core'
import { shell } from '@nguon/messages/shell'
import { IconCheck, IconDevices, IconKey, IconLogout } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Link } from 'react-router'
import { queryClient, trpcIn } from '../api/client.ts'
import { paths } from '../app/paths.ts'
import { AccountButton } from './account-button.tsx'
import { useWords } from './locale.tsx'
import { setPreferences, usePreferences } from './preferences.ts'

const THEMES = ['auto', 'light', 'dark'] as const
const LOCALES = { vi: 'Tiếng Việt', en: 'English' } as const

/** The open menu of the account; loaded when it is first asked for. */
export function AccountMenuItems() {
  const t = useWords(shell)
  const { theme, locale } = usePreferences()
  const signOut = useMutation({
    ...trpcIn(null).auth.signOut.mutationOptions(),
    onSuccess: () => {
      queryClient.clear()
      location.assign(paths.signIn())
    },
  })
  const icon = { size: 18, stroke: 1.5 }
  const chosen = (yes: boolean) => (yes ? <IconCheck {...icon} /> : <span style={{ width: 18 }} />)
  return (
    <Menu position="bottom-end" width={260} defaultOpened>
      <Menu.Target>
        <AccountButton />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to={paths.sessions()} leftSection={<IconDevices {...icon} />}>
          {t('header.sessions')}
        </Menu.Item>
        <Menu.Item component={Link} to={paths.changePassword()} leftSection={<IconKey {...icon} />}>
          {t('header.changePassword')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('header.theme')}</Menu.Label>
        {THEMES.map((one) => (
          <Menu.Item
            key={one}
            role="menuitemradio"
            aria-checked={theme === one}
            closeMenuOnClick={false}
            leftSection={chosen(theme === one)}
            onClick={() => setPreferences({ theme: one })}
          >
            {t(`header.theme_${one}`)}
          </Menu.Item>
        ))}
        <Menu.Label>{t('header.language')}</Menu.Label>
        {(['vi', 'en'] as const).map((one) => (
          <Menu.Item
            key={one}
            role="menuitemradio"
            aria-checked={locale === one}
            closeMenuOnClick={false}
            lang={one}
            leftSection={chosen(locale === one)}
            onClick={() => setPreferences({ locale: one })}
          >
            {LOCALES[one]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout {...icon} />} onClick={() => signOut.mutate()}>
          {t('header.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
