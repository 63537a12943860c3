import { Button, Group, Text } from '@mantine/core'
import { exports } from '@nguon/messages/exports'
import { IconDownload } from '@tabler/icons-react'
import { useParams } from 'react-router'
import { momentText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import { fileAddress, type ExportLine } from './wire.ts'

/** A file that is there: how long, until when, and the way to it. */
export function ReadyExport({ line: { id, rowsDone, expiresAt } }: { line: ExportLine }) {
  const t = useWords(exports)
  const { unitId } = useParams()
  return (
    <Group justify="space-between">
      <div>
        <output>{t('panel.ready', { count: rowsDone })}</output>
        <Text c="dimmed" fz="sm">
          {t('panel.keep', { date: momentText(expiresAt) })}
        </Text>
      </div>
      <Button
        component="a"
        variant="filled"
        href={fileAddress(id, unitId)}
        download
        leftSection={<IconDownload size={18} stroke={1.5} />}
      >
        {t('panel.download')}
      </Button>
    </Group>
  )
}
