import type { Accent } from '@nguon/domain/committee/accent'

export const accentHref = '/mau-sac.css'

/** The style sheet that puts a committee's accent in place of cinnabar, by the selectors of the tokens. */
export function accentSheet({ light, dark }: Accent): string {
  return (
    `:root{--son:${light};--son-fill:${light}}\n` +
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme='light']){--son:${dark}}}\n`
  )
}
