import { accountsRouter } from './accounts/router.ts'
import { authRouter } from './auth/router.ts'
import { candidatesRouter } from './candidates/router.ts'
import { committeeRouter } from './committees/router.ts'
import { createCallerFactory, router } from './trpc.ts'

/** What the portal offers. A procedure added here must be added to the access matrix as well. */
export const portalRouter = router({
  accounts: accountsRouter,
  auth: authRouter,
  candidates: candidatesRouter,
  committee: committeeRouter,
})

export type PortalRouter = typeof portalRouter

export const createPortalCaller = createCallerFactory(portalRouter)
