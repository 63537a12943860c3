import { exports } from '@nguon/messages/exports'
import { useQuery } from '@tanstack/react-query'
import { useTrpc } from '../api/client.ts'
import { ExportMenu } from '../exports/export-menu.tsx'
import type { ExportFormat } from '../exports/wire.ts'
import { useWords } from '../shell/locale.tsx'
import { countInputOf, exportInputOf } from './list-address.ts'
import type { ListAddress } from './list-address.ts'

type Filter = ReturnType<typeof exportInputOf>

type Props = {
  list: ListAddress
  ask: (wanted: { format: ExportFormat; filter: Filter }) => void
}

/** The list as it is narrowed now, as a file. */
export function CandidateExport({ list, ask }: Props) {
  const t = useWords(exports)
  const { data } = useQuery(useTrpc().candidates.counts.queryOptions(countInputOf(list)))
  const { stage } = list
  const byStage: Partial<Record<string, number>> | undefined = data?.byStage
  const rows = stage === undefined ? data?.total : byStage && (byStage[stage] ?? 0)
  return (
    <ExportMenu
      label={rows === undefined ? '…' : t('rows', { count: rows })}
      isEmpty={rows === 0}
      onChoose={(format) => ask({ format, filter: exportInputOf(list) })}
    />
  )
}
