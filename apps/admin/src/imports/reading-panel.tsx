import { imports } from '@nguon/messages/imports'
import { useWords } from '../shell/locale.tsx'
import { Panel } from '../shell/panel.tsx'
import type { Summary } from './batch.ts'
import { CheckedLines } from './checked-lines.tsx'

/** What was read by a rule that the file does not state, so that somebody who knows it can look. */
export function ReadingPanel({ summary }: { summary: Summary }) {
  const t = useWords(imports)
  const { legacy, shortYears } = summary
  const converted = legacy.filter(({ isConfirmed }) => isConfirmed)
  const lines = [
    ...converted.map(({ sheet, cells, encoding }) => ({
      text: t('reading.converted', {
        sheet,
        count: cells,
        encoding: t(`legacy.encodings.${encoding}`),
      }),
      good: true,
    })),
    ...shortYears.map(({ of, from, to, count, sample }) => ({
      text: t(`reading.${of}`, { ...sample, count, from: String(from), to: String(to) }),
      good: false,
    })),
  ]
  if (lines.length === 0) return null
  return (
    <Panel title={t('reading.title')}>
      <CheckedLines lines={lines} />
    </Panel>
  )
}
