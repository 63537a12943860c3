import type { Locale } from '@nguon/messages/dictionary'
import { useMemo } from 'react'
import { useLocale } from './locale.tsx'

/** How a language writes numbers: `1.234,5` and `109,7%`, or `1,234.5` and `109.7%`. */
export function numbersIn(locale: Locale) {
  const plain = new Intl.NumberFormat(locale)
  const share = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 1 })
  const number = (value: number) => plain.format(value)
  return {
    number,
    /** From tenths of a percent, the exact form in which shares arrive. */
    percent: (tenths: number) => share.format(tenths / 1000),
    /** With an en dash; one number when both ends agree. */
    range: ({ min, max }: { min: number; max: number }) =>
      min === max ? number(min) : `${number(min)}–${number(max)}`,
  }
}

export type Numbers = ReturnType<typeof numbersIn>

export function useNumbers(): Numbers {
  const locale = useLocale()
  return useMemo(() => numbersIn(locale), [locale])
}
