import type { ExportedList } from '@nguon/domain/exports/exports'
import { openAudit } from './audit-list.ts'
import { openCandidates } from './candidates-list.ts'
import type { ListReader } from './list-reader.ts'
import { openSources } from './sources-list.ts'
import { openUnits } from './units-list.ts'

/** How each list that can be exported is read. */
export const listReaders: Record<ExportedList, ListReader> = {
  candidates: openCandidates,
  units: openUnits,
  sources: openSources,
  audit: openAudit,
}
