import { createTheme } from '@mantine/core'
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core'
import { breakpoints, colours, radius } from '@nguon/ui/tokens'

const em = (pixels: number): string => `${pixels / 16}em`
const same = (colour: string): MantineColorsTuple => [
  colour,
  colour,
  colour,
  colour,
  colour,
  colour,
  colour,
  colour,
  colour,
  colour,
]

/** A header inside a dialog is no landmark of the page. */
const dialog = (closeLabel: string) => ({
  transitionProps: { duration: 100 },
  attributes: { header: { role: 'presentation' } },
  closeButtonProps: { 'aria-label': closeLabel },
})

/** Mantine on the tokens of the house: square, hairlines, indigo for action, red only for danger. `closeLabel` names the cross of every dialog. */
export const themeIn = (closeLabel: string) =>
  createTheme({
    fontFamily: "'Source Sans 3', 'Source Sans fallback', system-ui, sans-serif",
    headings: {
      fontFamily: "'Source Serif 4', 'Source Serif fallback', Georgia, serif",
      fontWeight: '600',
      sizes: {
        h1: { fontSize: '1.75rem', lineHeight: '2.25rem' },
        h2: { fontSize: '1.1875rem', lineHeight: '1.625rem' },
        h3: { fontSize: '1.0625rem', lineHeight: '1.5rem' },
      },
    },
    fontSizes: { xs: '0.9375rem', sm: '1rem', md: '1.0625rem', lg: '1.1875rem', xl: '1.4375rem' },
    lineHeights: { xs: '1.45', sm: '1.45', md: '1.45', lg: '1.4', xl: '1.35' },
    spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
    defaultRadius: radius,
    breakpoints: {
      xs: em(breakpoints.narrow),
      sm: em(breakpoints.wide),
      md: em(1000),
      lg: em(breakpoints.full),
      xl: em(1400),
    },
    primaryColor: 'cham',
    colors: { cham: same(colours['cham-fill'].light), danger: same(colours.danger.light) },
    respectReducedMotion: true,
    focusRing: 'auto',
    activeClassName: '',
    components: {
      Button: { defaultProps: { variant: 'default', size: 'sm' } },
      ActionIcon: { defaultProps: { variant: 'subtle', size: 36, color: 'gray' } },
      Modal: {
        defaultProps: { ...dialog(closeLabel), centered: true },
      },
      Drawer: {
        defaultProps: { ...dialog(closeLabel), position: 'right', size: 520 },
      },
      Overlay: { defaultProps: { color: colours.lacquer.light, backgroundOpacity: 0.42 } },
      Menu: {
        defaultProps: { transitionProps: { duration: 0 }, withInitialFocusPlaceholder: false },
      },
      // A list belongs to its field: inside its landmark, and inside the dialog that holds it.
      Combobox: { defaultProps: { withinPortal: false } },
      Badge: { defaultProps: { variant: 'light', radius } },
      Title: { defaultProps: { textWrap: 'balance' } },
    },
  })

const mapped: Record<string, string> = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-anchor': 'var(--cham)',
  '--mantine-color-placeholder': 'var(--ink-2)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--cham-tint)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--sunken)',
  '--mantine-color-disabled-color': 'var(--ink-2)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-color-gray-text': 'var(--ink)',
  '--mantine-color-gray-light-color': 'var(--ink)',
  '--mantine-color-gray-light-hover': 'var(--cham-tint)',
  '--mantine-color-cham-text': 'var(--cham)',
  '--mantine-color-cham-filled': 'var(--cham-fill)',
  '--mantine-color-cham-filled-hover': 'color-mix(in srgb, var(--cham-fill) 88%, black)',
  '--mantine-color-cham-light': 'var(--cham-tint)',
  '--mantine-color-cham-light-hover': 'var(--cham-tint)',
  '--mantine-color-cham-light-color': 'var(--cham)',
  '--mantine-color-cham-outline': 'var(--cham)',
  '--mantine-color-dark-4': 'var(--line)',
  '--mantine-color-danger-text': 'var(--danger)',
  '--mantine-color-danger-filled': colours.danger.light,
  '--mantine-color-danger-filled-hover': `color-mix(in srgb, ${colours.danger.light} 88%, black)`,
  '--mantine-color-danger-light': 'var(--danger-tint)',
  '--mantine-color-danger-light-color': 'var(--danger)',
}

/** Points Mantine's variables at the tokens, which follow the theme by themselves. */
export const resolver: CSSVariablesResolver = () => ({ variables: {}, light: mapped, dark: mapped })
