import { lazy, Suspense } from 'react'
import type { AskedExport } from './export-panel.tsx'

const ExportPanel = lazy(async () => ({
  default: (await import('./export-panel.tsx')).ExportPanel,
}))

type Props = { asked: AskedExport & { isIdle: boolean; reset: () => void } }

/** What became of the file that was asked for from this list; nothing before one is. */
export function ExportOutcome({ asked }: Props) {
  if (asked.isIdle) return null
  return (
    <Suspense>
      <ExportPanel asked={asked} onClose={asked.reset} />
    </Suspense>
  )
}
