import { createContext } from 'react-router'
import type { PublicCaller } from '@nguon/api/public/router'

/** The public router, called in process; set by the server for every render. */
export const publicApi = createContext<PublicCaller>()

/** The public address of the site (`https://host`), null while nobody has named one. */
export const siteOrigin = createContext<string | null>(null)

/** Takes what a render threw, so that the server can tell why. */
export const reportFailure = createContext<(error: unknown) => void>()
