import { MantineProvider } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { shell } from '@nguon/messages/shell'
import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { ReactNode } from 'react'
import { queryClient } from '../api/client.ts'
import { useWords } from '../shell/locale.tsx'
import { usePreferences } from '../shell/preferences.ts'
import { Toasts } from '../shell/toasts.tsx'
import { resolver, themeIn } from './theme.ts'

/** Theme, language and server data for every screen. */
export function Providers({ children }: { children: ReactNode }) {
  const { theme: chosen, locale } = usePreferences()
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)', false, {
    getInitialValueInEffect: false,
  })
  const scheme = chosen === 'auto' ? (systemDark ? 'dark' : 'light') : chosen
  useEffect(() => {
    document.documentElement.dataset['theme'] = scheme
    document.documentElement.lang = locale
  }, [scheme, locale])
  const t = useWords(shell)
  const theme = useMemo(() => themeIn(t('help.close')), [t])
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolver} forceColorScheme={scheme}>
      <QueryClientProvider client={queryClient}>
        {children}
        <Toasts />
      </QueryClientProvider>
    </MantineProvider>
  )
}
