import type { ExportedList } from '@nguon/domain/exports/exports'
import { openCandidates } from './candidates-list.ts'
import type { ListReader } from './list-reader.ts'

/** How each list that can be exported is read. */
export const listReaders: Record<ExportedList, ListReader> = {
  candidates: openCandidates,
}
