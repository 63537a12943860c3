import type { Browser, Page } from '@playwright/test'
import { newPage, signIn } from './capture.ts'
import type { Installation } from '../installation/with-installation.ts'

export const PASSWORD = 'mùa xuân về trên cao nguyên'

type FirstHour = {
  admin: Page
  call: (procedure: string, input: object) => Promise<Record<string, string>>
}

/** The first administrator of an installation without a committee, in front of the form for it. */
export async function openFirstHour(
  browser: Browser,
  installation: Installation,
): Promise<FirstHour> {
  const oneTime = (await installation.read('admin-password.txt')).trim()
  const admin = await newPage(browser, installation.portal)
  await signIn(admin, 'admin', oneTime)
  const call = (procedure: string, input: object): Promise<Record<string, string>> =>
    admin.evaluate(`fetch('/api/trpc/${procedure}', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: ${JSON.stringify(JSON.stringify(input))},
    }).then((answer) => answer.json()).then(({ result }) => result.data ?? {})`)
  await call('auth.changePassword', { current: oneTime, next: PASSWORD })
  await admin.goto('/first-hour')
  return { admin, call }
}
