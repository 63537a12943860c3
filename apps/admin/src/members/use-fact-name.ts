import { members } from '@nguon/messages/members'
import { useWords } from '../shell/locale.tsx'
import type { MemberEntry, MemberFile } from './wire.ts'

/** What an entry of the roll is called: of a leaving the way, of what is taken back what it was. */
export function useFactName(file: MemberFile): (entry: Pick<MemberEntry, 'fact'>) => string {
  const t = useWords(members)
  const nameOf = ({ fact }: Pick<MemberEntry, 'fact'>): string => {
    if (fact.kind === 'left') return t(`how.${fact.how}`)
    if (fact.kind !== 'taken_back') return t(`fact.${fact.kind}`)
    const undone = file.entries.find(({ seq }) => seq === fact.seq)
    return `${t('takeBack.action')}: ${undone === undefined ? '' : nameOf(undone)}`
  }
  return nameOf
}
