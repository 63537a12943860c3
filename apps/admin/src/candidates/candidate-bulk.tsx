import { Button } from '@mantine/core'
import { candidateList } from '@nguon/messages/candidate-list'
import { IconUserCheck } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '../shell/locale.tsx'
import { BulkBar } from '../tables/bulk-bar.tsx'
import type { Selection } from '../tables/selection.ts'
import type { MatchInput } from './wire.ts'

const AssignDrawer = lazy(async () => ({
  default: (await import('./assign-drawer.tsx')).AssignDrawer,
}))

type Props = { selection: Selection; match: MatchInput; total: number }

/** What may be done with several candidates at once. A vote is held on one person, so none is here. */
export function CandidateBulk({ selection, match, total }: Props) {
  const t = useWords(candidateList)
  const [assigning, setAssigning] = useState(false)
  return (
    <>
      <BulkBar selection={selection} total={total}>
        <Button
          leftSection={<IconUserCheck size={18} stroke={1.5} />}
          onClick={() => setAssigning(true)}
        >
          {t('assign')}
        </Button>
      </BulkBar>
      <Suspense>
        {assigning ? (
          <AssignDrawer
            chosen={selection.isWhole ? { matching: match } : { caseIds: [...selection.keys] }}
            onDone={selection.clear}
            onClose={() => setAssigning(false)}
          />
        ) : null}
      </Suspense>
    </>
  )
}
