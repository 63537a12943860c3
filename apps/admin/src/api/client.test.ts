import { afterEach, describe, expect, it, vi } from 'vitest'
import { queryClient, trpcIn } from './client.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('a question to the portal', () => {
  it('says nothing in its address of whom it is about', async () => {
    const asked: { url: string; method: string | undefined; body: unknown }[] = []
    vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
      asked.push({ url, method: init?.method, body: init?.body })
      return Promise.resolve(Response.json([{ result: { data: { rows: [] } } }]))
    })
    const { candidates } = trpcIn(crypto.randomUUID())
    await queryClient.fetchQuery(candidates.list.queryOptions({ text: 'Lò Văn Nguồn' }))
    expect(asked).toEqual([
      {
        url: '/api/trpc/candidates.list?batch=1',
        method: 'POST',
        body: expect.stringContaining('Lò Văn Nguồn'),
      },
    ])
  })
})
