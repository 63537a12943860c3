import { documentReference } from '@nguon/domain/rules/confirmation'
import { ceremonyClocks, decidingBodies, schoolingLevels } from '@nguon/domain/rules/rule-book'
import type { RuleKey } from '@nguon/domain/rules/rule-book'
import { ruleValues } from '@nguon/domain/rules/rule-values'
import { z } from 'zod'
import { isDay } from '../shell/typed-day.ts'
import type { ConfirmInput, EditionRule } from './wire.ts'

/** Rules that choose among a few words; of any other word the document speaks of the same thing. */
const choices: Partial<Record<RuleKey, readonly string[]>> = {
  schoolingMinimum: schoolingLevels,
  ceremonyClock: ceremonyClocks,
  decidingBody: decidingBodies,
}

/** How the value of a rule is written down: `fixed` is one that can only be as it is. */
export type ValueKind = 'count' | 'share' | 'choice' | 'fixed'

export const choicesOf = (rule: RuleKey): readonly string[] => choices[rule] ?? []

export function valueKind({ rule, value }: Pick<EditionRule, 'rule' | 'value'>): ValueKind {
  if (typeof value === 'number') return 'count'
  if (typeof value === 'object' && 'numerator' in value) return 'share'
  return choicesOf(rule).length > 0 ? 'choice' : 'fixed'
}

const values = z.object({
  value: z.string().trim(),
  numerator: z.string().trim(),
  denominator: z.string().trim(),
  document: documentReference.document,
  issuedOn: z.string().refine(isDay, 'date_unreadable'),
  article: documentReference.article,
})

export type ConfirmationValues = z.infer<typeof values>

const fields: Record<ValueKind, readonly ('value' | 'numerator' | 'denominator')[]> = {
  count: ['value'],
  share: ['numerator', 'denominator'],
  choice: ['value'],
  fixed: [],
}

/** Which fields of the value the form asks for. */
export const valueFields = (rule: EditionRule) => fields[valueKind(rule)]

/** The document, and a value that the rule can have. */
export function confirmationSchema(rule: EditionRule) {
  return values.superRefine((given, context) => {
    const asked = valueFields(rule)
    const refuse = (field: keyof ConfirmationValues, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (valueKind(rule) !== 'choice') {
      const wrong = asked.filter((field) => !isCount(given[field]))
      for (const field of wrong) refuse(field, 'count_out_of_range')
      if (wrong.length > 0) return
    }
    const [first] = asked
    if (first !== undefined && !ruleValues[rule.rule].safeParse(valueOf(rule, given)).success) {
      refuse(first, valueKind(rule) === 'share' ? 'share_above_one' : 'value_of_another_kind')
    }
  })
}

const isCount = (text: string): boolean =>
  /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= 1_000

/** The form with the value of today; the document must be written down by whoever has read it. */
export function startConfirmation(rule: EditionRule): ConfirmationValues {
  const { value } = rule
  const share = typeof value === 'object' && 'numerator' in value ? value : undefined
  return {
    value: typeof value === 'object' ? '' : String(value),
    numerator: String(share?.numerator ?? ''),
    denominator: String(share?.denominator ?? ''),
    document: '',
    issuedOn: '',
    article: '',
  }
}

/** What the filled-in form confirms. */
export function confirmationOf(
  edition: string,
  rule: EditionRule,
  given: ConfirmationValues,
): ConfirmInput {
  const { document, issuedOn, article } = given
  return {
    edition,
    rule: rule.rule,
    expectedSeq: rule.seq,
    citation: { document, issuedOn, article },
    value: valueOf(rule, given),
  }
}

function valueOf(
  rule: EditionRule,
  given: Pick<ConfirmationValues, 'value' | 'numerator' | 'denominator'>,
): unknown {
  const { value } = rule
  const kind = valueKind(rule)
  if (kind === 'count') return Number(given.value)
  if (kind === 'choice') return given.value
  if (typeof value !== 'object' || !('numerator' in value)) return value
  return { ...value, numerator: Number(given.numerator), denominator: Number(given.denominator) }
}
