import { redirect } from 'react-router'
import type { ClientLoaderFunctionArgs } from 'react-router'
import { hasRole, requireMe } from '../api/me.ts'
import { paths } from '../app/paths.ts'
import { AppFrame } from './app-frame.tsx'

/** Behind the sign-in, and after the committee exists. */
export async function clientLoader({ request }: ClientLoaderFunctionArgs) {
  const me = await requireMe(request)
  if (me.committees.length === 0 && hasRole(me, ['system_admin'])) throw redirect(paths.firstHour())
  return null
}

export default function ShellRoute() {
  return <AppFrame />
}
