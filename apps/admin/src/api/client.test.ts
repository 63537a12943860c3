import { MutationObserver, onlineManager } from '@tanstack/react-query'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { queryClient, trpcIn } from './client.ts'
import { failureSentence } from './failures.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  onlineManager.setOnline(true)
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

describe('without a network', () => {
  it('an act fails at once and is not done later', async () => {
    onlineManager.setOnline(false)
    const asked = vi.fn<() => Promise<Response>>().mockRejectedValue(new TypeError('x'))
    vi.stubGlobal('fetch', asked)
    vi.stubGlobal('navigator', { onLine: false })
    const act = new MutationObserver(queryClient, trpcIn(null).auth.signOut.mutationOptions())
    const failed = act.mutate().catch((error: unknown) => failureSentence(error, 'vi'))
    expect(act.getCurrentResult().isPaused).toBe(false)
    expect(await failed).toBe('Thiết bị này đang không có kết nối mạng. Nối mạng rồi thử lại.')
    onlineManager.setOnline(true)
    await queryClient.resumePausedMutations()
    expect(asked).toHaveBeenCalledTimes(1)
  })
})

it('tells a server that is away from a device without a network', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('x')))
  vi.stubGlobal('navigator', { onLine: true })
  const failed = queryClient.query({ ...trpcIn(null).auth.me.queryOptions(), retry: false })
  const sentence = await failed.catch((error: unknown) => failureSentence(error, 'vi'))
  expect(sentence).toBe('Không nối được máy chủ. Kiểm tra mạng rồi thử lại.')
})
