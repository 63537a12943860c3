import { Anchor, Button, Group } from '@mantine/core'
import { shell } from '@nguon/messages/shell'
import { isRouteErrorResponse, useRouteError } from 'react-router'
import { plainSentence } from '../api/read-failure.ts'
import { paths } from '../app/paths.ts'
import { useLocale, useWords } from './locale.tsx'
import { ScreenNotice } from './state-notice.tsx'
import classes from './state-notice.module.css'

/** The last net: a route that could not be opened at all. */
export function RouteError() {
  const error = useRouteError()
  const t = useWords(shell)
  const locale = useLocale()
  const missing = isRouteErrorResponse(error) && error.status === 404
  return (
    <main className={classes['alone']}>
      <ScreenNotice
        role="alert"
        title={t(missing ? 'state.missing' : 'state.failed')}
        text={missing ? t('state.missingText') : plainSentence(error, locale)}
        action={
          <Group>
            {missing ? null : <Button onClick={() => location.reload()}>{t('state.retry')}</Button>}
            <Anchor href={paths.home()}>{t('state.home')}</Anchor>
          </Group>
        }
      />
    </main>
  )
}
