import type { CaseFile } from '@nguon/db/candidates/load-case'
import { AppError } from '@nguon/domain/errors'

/** Refuses to write over what somebody else recorded meanwhile, and tells who did. */
export function checkUnchanged(file: CaseFile, expectedSeq: number): void {
  if (file.lastSeq === expectedSeq) return
  const last = file.events.at(-1)
  throw new AppError('conflict', 'case_changed', {
    values: { by: last?.recordedBy ?? '', at: last?.recordedAt ?? '', seq: file.lastSeq },
  })
}
