import { Stack, Text, Title } from '@mantine/core'
import { shell } from '@nguon/messages/shell'
import type { ReactNode } from 'react'
import { useWords } from './locale.tsx'
import { PageTitle } from './page-title.tsx'
import classes from './state-notice.module.css'

type Props = {
  title: string
  text?: string | undefined
  /** One next step: a button or a link. */
  action?: ReactNode
  /** `alert` interrupts a screen reader; only for what went wrong. */
  role?: 'status' | 'alert'
}

/** A panel or a list without content: what is so, why, and one next step. */
export function StateNotice({ title, text, action, role = 'status' }: Props) {
  return (
    <Stack className={classes['notice']} gap="sm" align="flex-start" role={role}>
      <Title order={2}>{title}</Title>
      {text === undefined ? null : <Text c="dimmed">{text}</Text>}
      {action}
    </Stack>
  )
}

/** The same in place of a whole screen, whose title it is. */
export function ScreenNotice({ title, text, action, role = 'status' }: Props) {
  return (
    <>
      <PageTitle title={title} />
      <Stack gap="sm" align="flex-start" role={role}>
        <Text>{text}</Text>
        {action}
      </Stack>
    </>
  )
}

/** Filters that nothing matches; `clear` is the link or button that takes them off. */
export function NoMatch({ clear }: { clear: ReactNode }) {
  const t = useWords(shell)
  return <StateNotice title={t('state.noMatch')} action={clear} />
}

/** What the account may not see, and who can change that; `as` tells how much of the screen it is. */
export function NoRight({ as: Notice = StateNotice }: { as?: typeof StateNotice }) {
  const t = useWords(shell)
  return <Notice title={t('state.noRight')} text={t('state.noRightText')} />
}
