import type { MergeField, SealedField } from '@nguon/domain/duplicates/merge-fields'
import { candidates } from '@nguon/messages/candidates'
import { duplicates } from '@nguon/messages/duplicates'
import { recruitment } from '@nguon/messages/recruitment'
import { dayText } from '../shell/date-text.ts'
import { useWords } from '../shell/locale.tsx'
import type { ComparedPerson } from './wire.ts'

/** A recorded fact of a person as text. What is sealed has none. */
export function useFactText() {
  const t = useWords(duplicates)
  const names = useWords(candidates)
  const stages = useWords(recruitment)
  const day = (iso: string | null): string => (iso === null ? t('pair.none') : dayText(iso))
  return ({ file }: ComparedPerson, field: Exclude<MergeField, SealedField>): string | null => {
    const { member } = file
    switch (field) {
      case 'name':
        return file.fullName
      case 'gender':
        return file.gender && names(`fact.${file.gender}`)
      case 'birth':
        return file.bornOn === null ? (file.birthYear?.toString() ?? null) : day(file.bornOn)
      case 'unit':
        return file.unitName
      case 'schooling':
        return file.schooling
      case 'qualification':
        return file.qualification
      case 'theory_level':
        return file.theoryLevel
      case 'occupation':
        return file.occupation
      case 'card_number':
        return member && member.cardNumber
      case 'post':
        return member && member.post
      case 'party_days':
        return member && daysText(member)
      case 'exemption':
        return member?.exemptFrom ? exemptionText(member.exemptFrom, member.exemptTo) : null
      case 'leaving':
        return member?.leftHow
          ? t('pair.left', { how: stages(`exit.${member.leftHow}`), date: day(member.leftOn) })
          : null
      default:
        return field satisfies never
    }
  }

  function exemptionText(from: string, to: string | null): string {
    return to === null
      ? t('pair.exempt', { from: day(from) })
      : t('pair.exemptUntil', { from: day(from), to: day(to) })
  }

  function daysText(member: NonNullable<ComparedPerson['file']['member']>): string {
    const admitted = day(member.admittedOn)
    return member.standing === 'official'
      ? t('pair.days', { admitted, official: day(member.officialOn) })
      : t('pair.probationary', { admitted })
  }
}
