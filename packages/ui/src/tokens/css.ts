import { colours, radius, spaces } from './tokens.ts'
import type { Theme } from './tokens.ts'

/** In style sheets lacquer keeps its Vietnamese name, `then`, which no key of an object may have. */
const property = (name: string): string => `--${name.replace('lacquer', 'then')}`

const colourLines = (theme: Theme): string[] =>
  Object.entries(colours)
    .filter(([, colour]) => theme === 'light' || colour.light !== colour.dark)
    .map(([name, colour]) => `${property(name)}: ${colour[theme].toLowerCase()};`)

const rule = (selector: string, lines: string[]): string[] => [
  `${selector} {`,
  ...lines.map((line) => `  ${line}`),
  '}',
]

/**
 * The custom properties of the house. Dark applies by the reader's system setting,
 * or where an app sets `data-theme` on the root element.
 */
export function tokensCss(): string {
  const steps = spaces.map((step, index) => `--s${index + 1}: ${step}px;`)
  const light = ['color-scheme: light dark;', ...colourLines('light'), ...steps]
  const dark = ['color-scheme: dark;', ...colourLines('dark')]
  const lines = [
    ...rule(':root', [...light, `--radius: ${radius}px;`]),
    ...rule(
      '@media screen and (prefers-color-scheme: dark)',
      rule(":root:not([data-theme='light'])", dark),
    ),
    ...rule('@media screen', rule(":root[data-theme='dark']", dark)),
    ...rule(":root[data-theme='light']", ['color-scheme: light;']),
  ]
  return `${lines.join('\n')}\n`
}
