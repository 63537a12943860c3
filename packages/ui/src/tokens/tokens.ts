/** A colour of the house in both themes, `#RRGGBB`. */
export type ThemedColour = { light: string; dark: string }

const same = (colour: string): ThemedColour => ({ light: colour, dark: colour })

/**
 * The colours of the house ("Sơn mài"), the only place where a colour is written down.
 * Style sheets read them as `--paper`, `--son-fill` … from the generated `tokens.css`.
 */
export const colours = {
  paper: { light: '#FBF8F2', dark: '#14110E' },
  surface: { light: '#FFFFFF', dark: '#1E1A16' },
  sunken: { light: '#F2EDE3', dark: '#0F0D0B' },
  ink: { light: '#1F1B16', dark: '#F3ECE1' },
  'ink-2': { light: '#5A5147', dark: '#B9AE9F' },
  line: { light: '#D9D0C1', dark: '#3A332B' },
  'line-strong': { light: '#857A6B', dark: '#8A7E6E' },
  son: { light: '#A8201A', dark: '#FF8F80' },
  'son-fill': same('#A8201A'),
  'son-deep': same('#7E1712'),
  vang: { light: '#E0A526', dark: '#F0BE4B' },
  'vang-text': { light: '#6F4E00', dark: '#F0BE4B' },
  'vang-tint': { light: '#FBF3DD', dark: '#2E2212' },
  cham: { light: '#2C4A7C', dark: '#9DB8E8' },
  'cham-fill': { light: '#2C4A7C', dark: '#3C5E99' },
  'cham-tint': { light: '#E9EEF6', dark: '#1B2435' },
  tram: { light: '#1F6B45', dark: '#7CCB9A' },
  'tram-tint': { light: '#E6F2EA', dark: '#15281D' },
  warn: { light: '#8A5200', dark: '#F0B45A' },
  'warn-tint': { light: '#FCF0D9', dark: '#2E2212' },
  danger: { light: '#B42318', dark: '#FF9C92' },
  'danger-tint': { light: '#FDECEA', dark: '#331613' },
  visited: { light: '#5B3A72', dark: '#C9A7E0' },
  lacquer: same('#17130F'),
  'on-lacquer': same('#F3ECE1'),
  'on-lacquer-2': same('#B9AE9F'),
  'on-lacquer-line': same('#8A7E6E'),
  'on-lacquer-vang': same('#F0BE4B'),
  white: same('#FFFFFF'),
  'focus-ring': same('#FFC53D'),
  'chart-1': { light: '#2C4A7C', dark: '#9DB8E8' },
  'chart-2': { light: '#A87400', dark: '#F0BE4B' },
  'chart-3': { light: '#2F7A55', dark: '#7CCB9A' },
  'chart-4': { light: '#6B5B8C', dark: '#C9A7E0' },
  'chart-5': { light: '#B8322A', dark: '#FF8F80' },
} as const satisfies Record<string, ThemedColour>

export type ColourName = keyof typeof colours
export type Theme = keyof ThemedColour

/** Margins and paddings in CSS pixels. */
export const spaces = [4, 8, 12, 16, 24, 32, 48, 64] as const

/** Widths, in CSS pixels, from which the layouts change. */
export const breakpoints = { narrow: 480, wide: 800, full: 1200 } as const

/** Corner radius of the house: square. */
export const radius = 2
