import { members } from '@nguon/messages/members'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTrpc } from '../api/client.ts'
import { paths } from '../app/paths.ts'
import { useWords } from '../shell/locale.tsx'
import { neighboursOf } from '../tables/neighbours.ts'
import { PreviewFrame, PreviewPart } from '../tables/preview-frame.tsx'
import { listInputOf } from './list-address.ts'
import type { ListAddress } from './list-address.ts'
import { MemberFacts } from './member-facts.tsx'
import { HelperPart } from './helper-part.tsx'
import { ProbationPart } from './probation-part.tsx'
import { StandingBadges } from './standing-badges.tsx'

type Props = { memberId: string; list: ListAddress; unitId: string }

/** The open row beside the list: what the roll says, and whom the member helps. */
export function MemberPreview({ memberId, list, unitId }: Props) {
  const t = useWords(members)
  const trpc = useTrpc()
  const { data: file } = useSuspenseQuery(trpc.members.get.queryOptions({ memberId }))
  const { data } = useSuspenseQuery(trpc.members.list.queryOptions(listInputOf(list)))
  return (
    <PreviewFrame
      title={file.fullName}
      aside={<StandingBadges file={file} />}
      neighbours={neighboursOf(
        data.rows.map((row) => row.memberId),
        memberId,
      )}
      href={(open) => paths.members({ ...list, unitId, open })}
      page={paths.member({ unitId, memberId })}
    >
      <PreviewPart>
        <MemberFacts file={file} unitId={unitId} />
      </PreviewPart>
      {file.standing === 'probationary' && file.leftOn === null ? (
        <PreviewPart title={t('page.probation')}>
          <ProbationPart file={file} />
        </PreviewPart>
      ) : null}
      <PreviewPart title={t('page.helper')}>
        <HelperPart file={file} unitId={unitId} />
      </PreviewPart>
    </PreviewFrame>
  )
}
