import { data } from 'react-router'
import type { LoaderFunctionArgs } from 'react-router'
import { publicApi } from '../app/contexts.ts'
import { figuresCsv } from './figures-csv.ts'
import { yearOf } from './year-of.ts'

/** The published figures as a file for a spreadsheet. */
export async function loader({ context, request }: LoaderFunctionArgs): Promise<Response> {
  const year = yearOf(request.url)
  const results = await context.get(publicApi).results({ ...(year !== undefined && { year }) })
  if (results === null) throw data(null, { status: 404 })
  return new Response(figuresCsv(results.release.asOf, results.figures), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  })
}
