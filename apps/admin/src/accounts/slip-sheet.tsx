import { Button, Group, Text } from '@mantine/core'
import { accounts } from '@nguon/messages/accounts'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { LeaveGuard } from '../shell/leave-guard.tsx'
import { useWords } from '../shell/locale.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { SlipCard } from './slip-card.tsx'
import type { Slip } from './slip-card.tsx'
import classes from './slip-sheet.module.css'

type Props = { lead: string; slips: readonly Slip[]; onClose: () => void }

/**
 * The slips to hand over, three on a sheet of paper. They live on this screen only: whoever leaves it
 * is asked first, and afterwards nothing of them is left.
 */
export function SlipSheet({ lead, slips, onClose }: Props) {
  const t = useWords(accounts)
  const [handedOver, setHandedOver] = useState(false)
  const close = () => {
    flushSync(() => setHandedOver(true))
    onClose()
  }
  return (
    <>
      <div className="no-print">
        <PageTitle
          title={t('slip.title')}
          {...(slips.length > 1 ? { aside: t('slip.count', { count: slips.length }) } : {})}
          actions={
            <Group gap="xs">
              <Button onClick={close}>{t('slip.close')}</Button>
              <Button
                variant="filled"
                leftSection={<IconPrinter size={18} stroke={1.5} />}
                onClick={() => print()}
              >
                {t('slip.print')}
              </Button>
            </Group>
          }
        />
        <Text component="output" display="block" mb="md">
          {lead}
        </Text>
      </div>
      <ul className={classes['sheet']} aria-label={t('slip.title')}>
        {slips.map((slip) => (
          <SlipCard key={slip.userName} slip={slip} />
        ))}
      </ul>
      <LeaveGuard
        active={!handedOver}
        words={{ title: t('slip.leaveTitle'), text: t('slip.leaveText') }}
      />
    </>
  )
}
