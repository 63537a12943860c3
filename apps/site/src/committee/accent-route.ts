import { data } from 'react-router'
import type { LoaderFunctionArgs } from 'react-router'
import { publicApi } from '../app/contexts.ts'
import { accentSheet } from './accent-sheet.ts'

/** The style sheet of the committee's accent; a file of its own because no page may style inline. */
export async function loader({ context }: LoaderFunctionArgs): Promise<Response> {
  const accent = (await context.get(publicApi).site())?.accent ?? null
  if (accent === null) throw data(null, { status: 404 })
  return new Response(accentSheet(accent), {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  })
}
