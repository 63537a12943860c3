import { z } from 'zod'
import type { PublicArticleCard } from '@nguon/db/public/articles'
import type { PublicFigure, PublicRelease } from '@nguon/db/public/figures'
import type { PublicSite } from '@nguon/db/public/site'
import type { PublicSlogan } from '@nguon/db/public/slogans'
import { committeeFrame } from './committee-pages.ts'
import { isAgainstTarget } from './is-against-target.ts'
import { ownWords } from './own-words.ts'

const line = z.string().trim().min(1).max(500)
const contactSchema = z.object({
  address: line.optional().catch(undefined),
  phone: line.optional().catch(undefined),
  email: z.email().optional().catch(undefined),
})

const imageSchema = z.object({
  src: z.string().regex(/^\/(?!\/)[\w./-]+$/u),
  alt: z.string().max(500),
  caption: z.string().max(500).default(''),
  credit: z.string().max(200).default(''),
})
export type WireImage = z.infer<typeof imageSchema>

const seriesSchema = z.array(z.object({ month: z.int().min(1).max(12), value: z.int() })).max(12)
/** Increments by month of the year, as far as published. */
export type WireSeries = z.infer<typeof seriesSchema>

const yearsSchema = z
  .array(
    z.object({
      year: z.int(),
      value: z.int(),
      targetMin: z.int().nullable(),
      targetMax: z.int().nullable(),
      stretch: z.int().nullable(),
    }),
  )
  .max(101)
/** The years with records and the target of each, the last one up to the day of the release. */
export type WireYears = z.infer<typeof yearsSchema>

/** A public copy that no longer fits its schema is left out, never half shown. */
const readImage = (value: unknown): WireImage | null => imageSchema.safeParse(value).data ?? null
const readSeries = (value: unknown): WireSeries | null => seriesSchema.safeParse(value).data ?? null

const readYears = (value: unknown): WireYears | null => yearsSchema.safeParse(value).data ?? null

export function siteOnWire(site: PublicSite) {
  return {
    name: site.name,
    parentBody: site.parentBody,
    contact: contactSchema.safeParse(site.contact).data ?? {},
    responsible: site.responsible,
    licence: site.licence,
    ...committeeFrame(site),
  }
}
export type WireSite = ReturnType<typeof siteOnWire>

export function sloganOnWire(slogan: PublicSlogan) {
  return {
    ...slogan,
    validFrom: slogan.validFrom.toString(),
    validTo: slogan.validTo?.toString() ?? null,
  }
}
export type WireSlogan = ReturnType<typeof sloganOnWire>

export function cardOnWire(card: PublicArticleCard) {
  return {
    slug: card.slug,
    title: card.title,
    sapo: card.sapo,
    category: card.category,
    authorName: card.authorName,
    image: readImage(card.image),
    publishedAt: card.publishedAt.toString(),
  }
}
export type WireCard = ReturnType<typeof cardOnWire>

export function releaseOnWire(release: PublicRelease) {
  return {
    id: release.id,
    asOf: release.asOf.toString(),
    publishedAt: release.publishedAt.toString(),
  }
}

/** A suppressed figure loses its numbers here, whatever the copy holds. */
export function figureOnWire(figure: PublicFigure, extension: string | null) {
  const { suppressed } = figure
  return {
    measure: figure.measure,
    numerator: suppressed ? null : figure.numerator,
    denominator: suppressed ? null : figure.denominator,
    targetMin: figure.targetMin,
    targetMax: figure.targetMax,
    stretch: figure.stretch,
    periodFrom: figure.periodFrom.toString(),
    periodTo: figure.periodTo.toString(),
    suppressed,
    series: suppressed ? null : readSeries(figure.series),
    years: suppressed ? null : readYears(figure.years),
    /** What the committee calls a measure of its own; the built-in ones have their words already. */
    words: ownWords(extension, figure.measure),
    /** The whole is a target, which may be exceeded, and not what the figure is a part of. */
    wholeIsTarget: isAgainstTarget(figure.measure),
  }
}
export type WireFigure = ReturnType<typeof figureOnWire>
