import { redirect } from 'react-router'
import type { ClientLoaderFunctionArgs } from 'react-router'
import { requireMe, unitsOf } from '../api/me.ts'
import { navFor } from '../app/nav.ts'
import { NoRight, ScreenNotice } from './state-notice.tsx'

/** The first screen that the account may open, in the unit of the address if there is one. */
export async function clientLoader({ request, params }: ClientLoaderFunctionArgs) {
  const me = await requireMe(request)
  const first = navFor(me, params['unitId'] ?? unitsOf(me)[0]?.id)[0]
  if (first !== undefined) throw redirect(first.href)
  return null
}

export default function Home() {
  return <NoRight as={ScreenNotice} />
}
