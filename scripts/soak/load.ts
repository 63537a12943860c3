import { setTimeout as sleep } from 'node:timers/promises'
import { passwordOf, type Installation } from '../installation/with-installation.ts'

export type Load = { counts: { answers: number; errors: number }; stop: () => Promise<void> }

type Ask = () => Promise<Response>

const SITE_READERS = 8
const OFFICERS = 4
const READER_PAUSE_MS = 40
/** An officer acts about once in five seconds; sixty of them share these four loops. */
const OFFICER_PAUSE_MS = 330

/** Visitors of the site and officers in the portal, at the pace of the load targets, until stopped. */
export async function startLoad(demo: Installation): Promise<Load> {
  const counts = { answers: 0, errors: 0 }
  const stopping = new AbortController()
  const loop = async (asks: readonly Ask[], pause: number): Promise<void> => {
    for (let turn = 0; !stopping.signal.aborted; turn += 1) {
      const ok = await asks[turn % asks.length]?.().then(consumed, () => false)
      counts.answers += 1
      if (!ok) counts.errors += 1
      await sleep(pause)
    }
  }
  const reading = await siteAsks(demo.site)
  const working = await portalAsks(demo)
  const loops = [
    ...Array.from({ length: SITE_READERS }, () => loop(reading, READER_PAUSE_MS)),
    ...Array.from({ length: OFFICERS }, () => loop(working, OFFICER_PAUSE_MS)),
  ]
  return {
    counts,
    stop: async () => {
      stopping.abort()
      await Promise.all(loops)
    },
  }
}

async function consumed(response: Response): Promise<boolean> {
  await response.arrayBuffer()
  return response.ok
}

/** The home page and every page of the site that it leads to. */
async function siteAsks(site: string): Promise<Ask[]> {
  const home = await (await fetch(site)).text()
  const found = [...home.matchAll(/href="(\/[^"#?]*)"/g)].map((match) => match[1] ?? '/')
  return [...new Set(['/', ...found])].map((address) => () => fetch(`${site}${address}`))
}

async function portalAsks(demo: Installation): Promise<Ask[]> {
  const { portal } = demo
  const userName = 'tochuc'
  const headers = { origin: portal, 'content-type': 'application/json' }
  const signedIn = await fetch(`${portal}/api/trpc/auth.signIn`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ userName, password: await passwordOf(demo, userName) }),
  })
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const me = await (await fetch(`${portal}/api/trpc/auth.me`, { headers: { cookie } })).text()
  const unit = /"rootUnitId":"([^"]+)"/.exec(me)?.[1] ?? ''
  const query = (procedure: string, input: object): Ask => {
    const url = new URL(`/api/trpc/${procedure}`, portal)
    url.searchParams.set('input', JSON.stringify(input))
    return () => fetch(url, { headers: { cookie, 'x-nguon-scope': unit } })
  }
  return [
    query('candidates.list', {}),
    query('units.tree', {}),
    query('overview.get', { year: 2026 }),
    query('units.search', { text: 'da trang' }),
  ]
}
