import type { MergePlan } from '@nguon/domain/duplicates/decide-merge'
import { duplicates } from '@nguon/messages/duplicates'
import { useWords } from '../shell/locale.tsx'

/** What a merge does, one line for each thing that moves or is counted otherwise. */
export function useConsequences({ fields, aside, consequences }: MergePlan): string[] {
  const t = useWords(duplicates)
  const { cases, steps, questions, helps, milestones } = consequences
  const names = fields.map((field) => t(`field.${field}`)).join(', ')
  return [
    fields.length === 0
      ? t('result.noFields')
      : t('result.fields', { count: fields.length, names }),
    ...(cases === 0
      ? []
      : [`${t('result.cases', { count: cases })}, ${t('result.steps', { count: steps })}`]),
    ...(aside.length === 0 ? [] : [t('result.aside', { count: aside.length })]),
    ...(milestones === 0 ? [] : [t('result.milestones', { count: milestones })]),
    ...(questions === 0 ? [] : [t('result.questions', { count: questions })]),
    ...(helps === 0 ? [] : [t('result.helps', { count: helps })]),
  ]
}
