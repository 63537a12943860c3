import { RouterContextProvider } from 'react-router'
import type { ServerBuild } from 'react-router'
import type { PublicCaller } from '@nguon/api/public/router'
import type * as Entry from '../src/app/entry.server.tsx'

/** What the build's server entry hands to the server beside React Router's own exports. */
type SiteEntry = Pick<typeof Entry, 'publicApi' | 'reportFailure' | 'siteOrigin'>

export type RenderNeeds = {
  api: PublicCaller
  origin: string | null
  onFailure: (error: unknown) => void
}

/**
 * The context of one render. Its keys are those of the build itself: a second copy of the module
 * would be another key.
 */
export function createRenderContext(build: ServerBuild, needs: RenderNeeds): RouterContextProvider {
  const { publicApi, reportFailure, siteOrigin } = entryOf(build)
  const context = new RouterContextProvider()
  context.set(publicApi, needs.api)
  context.set(siteOrigin, needs.origin)
  context.set(reportFailure, needs.onFailure)
  return context
}

function entryOf(build: ServerBuild): SiteEntry {
  const entry: object = build.entry.module
  if (!hasContexts(entry)) throw new Error('the build lacks the contexts of its server entry')
  return entry
}

function hasContexts(entry: object): entry is SiteEntry {
  return 'publicApi' in entry && 'reportFailure' in entry && 'siteOrigin' in entry
}
