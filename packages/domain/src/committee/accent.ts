import { contrast } from './contrast.ts'

/** Colours as `#rrggbb`: `light` on light paper and as a ground of white text, `dark` on dark paper and surface. */
export type Accent = { light: string; dark: string }

/** What an accent stands against, as the public site's tokens say it. */
export const accentGrounds = {
  lightPaper: '#FBF8F2',
  darkPaper: '#14110E',
  darkSurface: '#1E1A16',
  white: '#FFFFFF',
  gold: '#E0A526',
} as const

const TEXT = 4.5
const ORNAMENT = 3

/**
 * Why an accent cannot be used, or null: text needs 4.5 on its ground, the golden ornament on the
 * filled band 3 (WCAG 2.2, 1.4.3 and 1.4.11).
 */
export function accentFault({ light, dark }: Accent): string | null {
  const strange = [light, dark].find((colour) => !/^#[0-9a-f]{6}$/iu.test(colour))
  if (strange !== undefined) return `accent "${strange}" is not #rrggbb`
  const { lightPaper, darkPaper, darkSurface, white, gold } = accentGrounds
  const pairs: [string, string, number][] = [
    [light, lightPaper, TEXT],
    [white, light, TEXT],
    [gold, light, ORNAMENT],
    [dark, darkPaper, TEXT],
    [dark, darkSurface, TEXT],
  ]
  const faint = pairs.find(([one, other, least]) => contrast(one, other) < least)
  if (faint === undefined) return null
  const [one, other, least] = faint
  return `accent: ${one} on ${other} has less contrast than ${least}`
}
