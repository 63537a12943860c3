import { candidates } from '@nguon/messages/candidates'
import { useQuery } from '@tanstack/react-query'
import { useTrpc } from '../api/client.ts'
import { useWords } from '../shell/locale.tsx'
import type { CandidateFile } from './wire.ts'

/** The official members near the candidate, with how many each helps; the first choice is nobody. */
export function useHelperOptions(file: CandidateFile): { value: string; label: string }[] {
  const t = useWords(candidates)
  const { data } = useQuery(useTrpc().candidates.helpers.queryOptions({ caseId: file.caseId }))
  return [
    { value: '', label: t('step.choose') },
    ...(data ?? []).map((helper) => ({
      value: helper.memberId,
      label: t('step.helping', {
        name: helper.fullName,
        unit: helper.unitName,
        count: helper.helping,
      }),
    })),
  ]
}
