import { formatDate } from '@nguon/domain/text/dates'
import { fill } from '@nguon/messages/dictionary'
import { vi } from '@nguon/messages/site/vi'
import type { RenderedPage } from './page-cache/encoded-page.ts'

const ZONE = 'Asia/Ho_Chi_Minh'

/** Empty elements that every page renders where the notices of a saved copy go. */
const STRIP = '<div data-saved="strip"></div>'
const FIGURES = '<span data-saved="figures"></span>'

/** A saved page with the notice under the navigation and beside its figures: since when it stands. */
export function markSaved(page: RenderedPage, madeAt: Temporal.Instant): RenderedPage {
  const local = madeAt.toZonedDateTimeISO(ZONE)
  const time = `${String(local.hour).padStart(2, '0')}:${String(local.minute).padStart(2, '0')}`
  const date = formatDate(local.toPlainDate())
  const since = fill(vi.saved.since, { time, weekday: weekday(local.dayOfWeek), date }, 'vi')
  const strip =
    `<aside class="saved" aria-label="${vi.saved.label}"><p class="wrap"><strong>${since}</strong> ` +
    `${vi.saved.meaning} <a href="">${vi.saved.retry}</a></p></aside>`
  const figures = `${fill(vi.saved.figures, { time, date }, 'vi')} · `
  return { ...page, body: page.body.replace(STRIP, strip).replaceAll(FIGURES, figures) }
}

function weekday(day: number): string {
  return vi.weekdays.split('|')[day - 1] ?? ''
}
