import { lazy, Suspense, useState } from 'react'
import { AccountButton } from './account-button.tsx'

const AccountMenuItems = lazy(async () => ({
  default: (await import('./account-menu-items.tsx')).AccountMenuItems,
}))

/** The account at the end of the header; its menu loads when it is first opened. */
export function AccountMenu() {
  const [asked, setAsked] = useState(false)
  if (!asked) return <AccountButton onClick={() => setAsked(true)} />
  return (
    <Suspense fallback={<AccountButton />}>
      <AccountMenuItems />
    </Suspense>
  )
}
