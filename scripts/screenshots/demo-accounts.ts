import type { Visitor } from '@nguon/testing/browser/screens'
import type { Page } from '@playwright/test'
import { passwordOf, type Installation } from '../installation/with-installation.ts'
import { signIn } from './capture.ts'

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

export async function signInAs(page: Page, demo: Installation, who: Visitor): Promise<void> {
  const userName = userNames[who]
  if (userName === null) return
  await signIn(page, userName, await passwordOf(demo, userName))
}
