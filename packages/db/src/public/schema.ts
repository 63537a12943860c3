import type { Generated } from 'kysely'

type Row = { path: string }

/** Schema `pub`: all that the site's role can read. Columns of type jsonb arrive as parsed values. */
export type PublicSchema = {
  'pub.site': Row & {
    committee_id: string
    name: string
    parent_body: string
    contact: unknown
    responsible: string
    licence: string
    established_on: Temporal.PlainDate
  }
  'pub.slogan': Row & {
    id: string
    committee_id: string
    first_line: string
    second_line: string | null
    kicker: string
    valid_from: Temporal.PlainDate
    valid_to: Temporal.PlainDate | null
    position: number
  }
  'pub.article': Row & {
    id: string
    committee_id: string
    slug: string
    title: string
    sapo: string
    body: unknown
    category: string
    author_name: string
    image: unknown
    published_at: Temporal.Instant
    updated_at: Temporal.Instant | null
    withdrawn_at: Temporal.Instant | null
    folded: Generated<string>
  }
  'pub.article_redirect': Row & { old_slug: string; article_id: string }
  'pub.figure_release': Row & {
    id: string
    committee_id: string
    as_of: Temporal.PlainDate
    published_at: Temporal.Instant
  }
  'pub.figure': Row & {
    release_id: string
    measure: string
    position: number
    numerator: number | null
    denominator: number | null
    target_min: number | null
    target_max: number | null
    stretch: number | null
    period_from: Temporal.PlainDate
    period_to: Temporal.PlainDate
    suppressed: boolean
    series: unknown
  }
}
