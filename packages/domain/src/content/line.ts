import { z } from 'zod'
import { cleanText } from '../text/clean.ts'

/** Text that PostgreSQL and every browser can hold: no control characters, no half characters. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !/\p{Cc}/u.test(text)

/** One line of text as content stores it: cleaned, at most `max` characters, without controls. */
export const line = (max: number) =>
  z.string().overwrite(cleanText).max(max).refine(isStorable, 'unstorable_text')
