import { momentParts } from '@nguon/domain/text/dates'
import { fill } from '@nguon/messages/dictionary'
import { vi } from '@nguon/messages/site/vi'
import type { RenderedPage } from './page-cache/encoded-page.ts'

/** Empty elements that every page renders where the notices of a saved copy go. */
const STRIP = '<div data-saved="strip"></div>'
const FIGURES = '<span data-saved="figures"></span>'

/** A saved page with the notice under the navigation and beside its figures: since when it stands. */
export function markSaved(page: RenderedPage, madeAt: Temporal.Instant): RenderedPage {
  const moment = momentParts(madeAt)
  const since = fill(vi.saved.since, moment, 'vi')
  const strip =
    `<aside class="saved" aria-label="${vi.saved.label}"><p class="wrap"><strong>${since}</strong> ` +
    `${vi.saved.meaning} <a href="">${vi.saved.retry}</a></p></aside>`
  const figures = `${fill(vi.saved.figures, moment, 'vi')} · `
  return { ...page, body: page.body.replace(STRIP, strip).replaceAll(FIGURES, figures) }
}
