import { ActionIcon, Button, Menu, Title } from '@mantine/core'
import { personNotes } from '@nguon/messages/people/notes'
import { IconDots, IconPlus } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTrpc } from '../api/client.ts'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { EndFlagDrawer } from './end-flag-drawer.tsx'
import { FlagDrawer } from './flag-drawer.tsx'
import classes from './people.module.css'
import type { NotedFlag } from './wire.ts'
import { WithdrawFlagDialog } from './withdraw-flag-dialog.tsx'

type Props = { personId: string; mayWrite: boolean }
type Act = { kind: 'add' } | { kind: 'end' | 'withdraw'; flag: NotedFlag }

/** What is noted of a person, with the days it holds. */
export function FlagsPart({ personId, mayWrite }: Props) {
  const t = useWords(personNotes)
  const { data: flags } = useSuspenseQuery(useTrpc().people.flags.queryOptions({ personId }))
  const [act, setAct] = useState<Act>()
  const close = () => setAct(undefined)
  return (
    <>
      <Title order={3}>{t('flags.title')}</Title>
      {flags.length === 0 ? <p className={classes['secondary']}>{t('flags.none')}</p> : null}
      <ul className={classes['plain']}>
        {flags.map((flag) => (
          <li key={flag.id} className={classes['row']}>
            <span>
              {t(`flag.${flag.flag}`)}
              <span className={classes['days']}>
                {flag.until === null
                  ? t('flags.from', { since: dayText(flag.since) })
                  : t('flags.period', { since: dayText(flag.since), until: dayText(flag.until) })}
              </span>
            </span>
            {mayWrite ? (
              <Menu position="bottom-end">
                <Menu.Target>
                  <ActionIcon aria-label={t('flags.acts', { flag: t(`flag.${flag.flag}`) })}>
                    <IconDots size={18} stroke={1.5} />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  {flag.until === null ? (
                    <Menu.Item onClick={() => setAct({ kind: 'end', flag })}>
                      {t('flags.end')}
                    </Menu.Item>
                  ) : null}
                  <Menu.Item onClick={() => setAct({ kind: 'withdraw', flag })}>
                    {t('flags.mistake')}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            ) : null}
          </li>
        ))}
      </ul>
      {mayWrite ? (
        <Button
          leftSection={<IconPlus size={18} stroke={1.5} />}
          onClick={() => setAct({ kind: 'add' })}
        >
          {t('flags.add')}
        </Button>
      ) : null}
      {act?.kind === 'add' ? <FlagDrawer personId={personId} onClose={close} /> : null}
      {act?.kind === 'end' ? <EndFlagDrawer flag={act.flag} onClose={close} /> : null}
      {act?.kind === 'withdraw' ? <WithdrawFlagDialog flag={act.flag} onClose={close} /> : null}
    </>
  )
}
