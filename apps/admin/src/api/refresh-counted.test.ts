import { QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { trpcIn } from './client.ts'
import { isCounted, refreshCounted } from './refresh-counted.ts'

it('takes the lists, the overview, the plans, the figures and the tree for counted', () => {
  const trpc = trpcIn('unit')
  for (const key of [
    trpc.candidates.list.queryKey(),
    trpc.overview.pathKey(),
    trpc.plans.pathKey(),
    trpc.figures.pathKey(),
    trpc.units.tree.queryKey(),
  ])
    expect(isCounted(key)).toBe(true)
})

it('leaves alone what no person and no unit changes', () => {
  const trpc = trpcIn('unit')
  for (const key of [trpc.content.articles.list.queryKey({}), trpcIn(null).auth.me.queryKey(), []])
    expect(isCounted(key)).toBe(false)
})

it('reaches every scope, not only that of the screen', async () => {
  const client = new QueryClient()
  const keys = ['commune', 'cell'].map((unit) => trpcIn(unit).candidates.due.queryKey())
  const account = trpcIn(null).auth.sessions.queryKey()
  for (const key of [...keys, account]) client.setQueryDefaults(key, { queryFn: () => null })
  for (const key of [...keys, account]) await client.prefetchQuery({ queryKey: key })
  await refreshCounted(client)
  expect(keys.map((key) => client.getQueryState(key)?.isInvalidated)).toEqual([true, true])
  expect(client.getQueryState(account)?.isInvalidated).toBe(false)
})
