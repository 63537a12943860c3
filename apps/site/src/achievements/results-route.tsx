import { data, useLoaderData } from 'react-router'
import type { LoaderFunctionArgs, MetaFunction } from 'react-router'
import { fill } from '@nguon/messages/dictionary'
import { vi } from '@nguon/messages/site/vi'
import { publicApi } from '../app/contexts.ts'
import { pageMeta, rootOf } from '../app/page-meta.ts'
import { Section } from '../frame/section.tsx'
import { writtenDate, writtenDay } from '../text/moments.ts'
import { BarKey } from './bar-key.tsx'
import { FigureGrid } from './figure-grid.tsx'
import { FigureTable } from './figure-table.tsx'
import { Months } from './months.tsx'
import { labelOf, methodOf } from './read-figure.ts'
import { yearOf } from './year-of.ts'
import { Years } from './years.tsx'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const year = yearOf(request.url)
  const results = await context.get(publicApi).results({ ...(year !== undefined && { year }) })
  if (results === null && year !== undefined) throw data(null, { status: 404 })
  return { results, year }
}

export const meta: MetaFunction<typeof loader> = ({ matches, loaderData }) => {
  const year = loaderData?.year
  const path = year === undefined ? '/ket-qua' : `/ket-qua?nam=${year}`
  const title = year === undefined ? vi.results.title : `${vi.results.title} ${year}`
  return pageMeta(rootOf(matches), { title, description: vi.results.promise, path })
}

export default function ResultsRoute() {
  const { results } = useLoaderData<typeof loader>()
  const words = vi.results
  if (results === null)
    return (
      <div className="wrap">
        <h1>{words.title}</h1>
        <p className="empty">{words.empty}</p>
      </div>
    )
  const { figures, release, years } = results
  const year = Number(release.asOf.slice(0, 4))
  const dates = { asOf: writtenDate(release.asOf), published: writtenDay(release.publishedAt) }
  const caption = fill(words.tableCaption, { asOf: dates.asOf }, 'vi')
  const csv = `/ket-qua/so-lieu.csv?nam=${year}`
  const monthly = figures.find(({ series }) => series !== null)
  const yearly = figures.find(({ years: recorded }) => recorded !== null)
  return (
    <div className="wrap">
      <h1>{words.title}</h1>
      <p className="lead">{words.promise}</p>
      <form className="filter" method="get" action="/ket-qua">
        <label>
          {words.year}
          <select name="nam" defaultValue={year}>
            {years.map((item) => (
              <option key={item} value={item}>
                {item}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{words.view}</button>
        <p>
          <span data-saved="figures"></span>
          {fill(words.dates, dates, 'vi')}
        </p>
      </form>
      <h2 className="unseen">{vi.home.figures}</h2>
      <FigureGrid figures={figures} />
      <BarKey />
      {monthly !== undefined && monthly.series !== null && (
        <Months figure={monthly} series={monthly.series} />
      )}
      {yearly !== undefined && yearly.years !== null && (
        <Years figure={yearly} years={yearly.years} />
      )}
      <details className="part more">
        <summary>{words.table}</summary>
        <FigureTable figures={figures} caption={caption} csv={csv} />
      </details>
      <p className="actions">
        <a className="button" href={csv} download>
          {words.csv}
        </a>
      </p>
      <Section title={words.howCounted}>
        <p>{words.howCountedGeneral}</p>
        <dl className="methods">
          {figures.map((figure) => (
            <div key={figure.measure}>
              <dt>{labelOf(figure)}</dt>
              <dd>{methodOf(figure)}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </div>
  )
}
