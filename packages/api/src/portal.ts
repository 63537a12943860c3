import { accountsRouter } from './accounts/router.ts'
import { auditRouter } from './audit/router.ts'
import { authRouter } from './auth/router.ts'
import { candidatesRouter } from './candidates/router.ts'
import { committeeRouter } from './committees/router.ts'
import { contentRouter } from './content/router.ts'
import { duplicatesRouter } from './duplicates/router.ts'
import { exportsRouter } from './exports/router.ts'
import { importsRouter } from './imports/router.ts'
import { figuresRouter } from './figures/router.ts'
import { membersRouter } from './members/router.ts'
import { overviewRouter } from './overview/router.ts'
import { peopleRouter } from './people/router.ts'
import { plansRouter } from './plans/router.ts'
import { rulesRouter } from './rules/router.ts'
import { tablesRouter } from './tables/router.ts'
import { createCallerFactory, router } from './trpc.ts'
import { unitsRouter } from './units/router.ts'

/** What the portal offers. A procedure added here must be added to the access matrix as well. */
export const portalRouter = router({
  accounts: accountsRouter,
  audit: auditRouter,
  auth: authRouter,
  candidates: candidatesRouter,
  committee: committeeRouter,
  content: contentRouter,
  duplicates: duplicatesRouter,
  exports: exportsRouter,
  figures: figuresRouter,
  imports: importsRouter,
  members: membersRouter,
  overview: overviewRouter,
  people: peopleRouter,
  plans: plansRouter,
  rules: rulesRouter,
  tables: tablesRouter,
  units: unitsRouter,
})

export type PortalRouter = typeof portalRouter

export const createPortalCaller = createCallerFactory(portalRouter)
