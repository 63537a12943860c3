import type { Citation } from '@nguon/domain/errors'
import { placeUnknown } from '@nguon/domain/rules/citations'
import { dayText } from '../day-text.ts'
import { translator } from '../dictionary.ts'
import type { Locale } from '../dictionary.ts'
import { citations } from './words.ts'

/** The space between a part of a document and its number, letter or Roman numeral. */
const beforeNumber =
  /(?<=(?<!\p{L})(?:Chương|Mục|Điều|khoản|điểm)) +(?=\d|(?:\p{L}|[IVXLC]+)(?!\p{L}))/giu

/** The place that a rule stands in, as a sentence has it; "Điều 1" never ends a line after "Điều". */
export function cited({ document, issuedOn, article }: Citation, locale: Locale): string {
  const t = translator(locale, citations)
  return t('cited', {
    document,
    date: dayText(issuedOn),
    article:
      article === placeUnknown ? t('placeUnknown') : article.replaceAll(beforeNumber, '\u{A0}'),
  })
}
