import type { DeadlineKind } from '@nguon/domain/recruitment/deadlines'
import { isStage } from '@nguon/domain/recruitment/stages'
import type { Exit, Stage } from '@nguon/domain/recruitment/stages'
import { recruitment } from '@nguon/messages/recruitment'
import { useWords } from '../shell/locale.tsx'

/** Where a person stands and what comes next: all that a list says of the procedure. */
export function useStatusWords() {
  const names = useWords(recruitment)
  return {
    status: (stage: Stage | Exit): string =>
      isStage(stage) ? names(`stage.${stage}`) : names(`exit.${stage}`),
    due: (kind: DeadlineKind): string => names(`due.${kind}`),
  }
}
