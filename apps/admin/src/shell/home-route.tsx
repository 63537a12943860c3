import { redirect } from 'react-router'
import type { ClientLoaderFunctionArgs } from 'react-router'
import { requireMe, unitsOf } from '../api/me.ts'
import { firstScreen } from '../app/nav.ts'
import { NoRight, ScreenNotice } from './state-notice.tsx'

/** The first screen that the account may open, in the unit of the address if there is one. */
export async function clientLoader({ request, params }: ClientLoaderFunctionArgs) {
  const me = await requireMe(request)
  const first = firstScreen(me, params['unitId'] ?? unitsOf(me)[0]?.id)
  if (first !== undefined) throw redirect(first)
  return null
}

export default function Home() {
  return <NoRight as={ScreenNotice} />
}
