import { cleanText } from '../text/clean.ts'
import { foldKey } from '../text/fold.ts'

/** Grades finished, in the twelve-grade system or the old ten-grade one. */
export type Schooling = { completed: number; of: 10 | 12 }
export type SchoolingReading =
  | { ok: true; schooling: Schooling }
  | { ok: false; reason: 'unreadable_schooling' | 'impossible_schooling'; text: string }

const WORDS = new Map<string, Schooling>([
  ['tieuhoc', { completed: 5, of: 12 }],
  ['cap1', { completed: 5, of: 12 }],
  ['thcs', { completed: 9, of: 12 }],
  ['trunghoccoso', { completed: 9, of: 12 }],
  ['cap2', { completed: 9, of: 12 }],
  ['thpt', { completed: 12, of: 12 }],
  ['trunghocphothong', { completed: 12, of: 12 }],
  ['cap3', { completed: 12, of: 12 }],
])

/** Reads `7/12`, `10/10`, `Lớp 9` (of twelve), `Tốt nghiệp THCS`. */
export function parseSchooling(text: string): SchoolingReading {
  const clean = cleanText(text)
  const match = /^(?:lớp\s*)?(\d{1,2})(?:\s*[/\\]\s*(\d{1,2}))?$/iu.exec(clean)
  if (match === null) {
    const schooling = WORDS.get(
      foldKey(clean).replace(/^(?:datotnghiep|totnghiep|tn|hocxong|het)/u, ''),
    )
    return schooling ? { ok: true, schooling } : { ok: false, reason: 'unreadable_schooling', text }
  }
  const completed = Number(match[1])
  const of = match[2] === undefined ? 12 : Number(match[2])
  if ((of !== 10 && of !== 12) || completed > of) {
    return { ok: false, reason: 'impossible_schooling', text }
  }
  return { ok: true, schooling: { completed, of } }
}

/** `7/12`. */
export function formatSchooling({ completed, of }: Schooling): string {
  return `${completed}/${of}`
}
