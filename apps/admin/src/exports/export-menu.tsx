import { Button } from '@mantine/core'
import { exports } from '@nguon/messages/exports'
import { IconDownload } from '@tabler/icons-react'
import type { ComponentPropsWithRef } from 'react'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '../shell/locale.tsx'
import type { ExportFormat } from './wire.ts'

const ExportItems = lazy(async () => ({
  default: (await import('./export-items.tsx')).ExportItems,
}))

export type ExportChoice = {
  /** How much would be written: "312 dòng theo bộ lọc đang xem". */
  label: string
  isEmpty?: boolean
  onChoose: (format: ExportFormat) => void
}

/** "Xuất" at the head of a list; what it offers loads when it is first opened. */
export function ExportMenu(choice: ExportChoice) {
  const [asked, setAsked] = useState(false)
  if (!asked) return <ExportButton onClick={() => setAsked(true)} />
  return (
    <Suspense fallback={<ExportButton />}>
      <ExportItems {...choice} />
    </Suspense>
  )
}

type ButtonProps = Pick<ComponentPropsWithRef<'button'>, 'ref' | 'onClick'>

export function ExportButton(props: ButtonProps) {
  const t = useWords(exports)
  return (
    <Button {...props} aria-haspopup="menu" leftSection={<IconDownload size={18} stroke={1.5} />}>
      {t('menu')}
    </Button>
  )
}
