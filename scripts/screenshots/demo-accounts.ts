import type { Visitor } from '@nguon/testing/browser/screens'
import type { Page } from '@playwright/test'
import { signIn } from './capture.ts'
import type { Installation } from './installation.ts'

const userNames: Record<Visitor, string | null> = {
  stranger: null,
  admin: 'admin',
  planner: 'tochuc',
  leader: 'lanhdao',
  editor: 'bientap',
  publisher: 'duyetbai',
  auditor: 'kiemtra',
  secretary: 'bithu',
}

/** Signs in with the password that the start of the demo left in its file. */
export async function signInAs(page: Page, demo: Installation, who: Visitor): Promise<void> {
  const userName = userNames[who]
  if (userName === null) return
  const lines = (await demo.read('demo-accounts.txt')).split('\n').map((line) => line.split(/\s+/u))
  const password = lines.find(([name]) => name === userName)?.[1]
  if (password === undefined) throw new Error(`the demo has no account ${userName}`)
  await signIn(page, userName, password)
}
