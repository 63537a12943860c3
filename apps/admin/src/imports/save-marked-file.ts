import { imports } from '@nguon/messages/imports'
import { translator } from '@nguon/messages/dictionary'
import type { Locale } from '@nguon/messages/dictionary'
import { unansweredSentence } from '../api/read-failure.ts'
import type { Batch } from './batch.ts'
import { refusalSentence } from './send-file.ts'

/** Has the browser save the marked workbook; gives the sentence of what kept it from that. */
export async function saveMarkedFile(
  { id, fileName }: Batch,
  unitId: string,
  locale: Locale,
): Promise<string | null> {
  const address = `/api/imports/${id}/marked?locale=${locale}`
  const response = await fetch(address, { headers: { 'x-nguon-scope': unitId } }).catch(() => null)
  if (response === null) return unansweredSentence(locale)
  if (!response.ok) return refusalSentence(await response.text(), locale)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  const suffix = translator(locale, imports)('marked.suffix')
  link.download = `${fileName.replace(/\.xlsx$/iu, '')}-${suffix}.xlsx`
  link.click()
  URL.revokeObjectURL(link.href)
  return null
}
