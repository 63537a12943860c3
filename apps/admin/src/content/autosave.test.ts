import type { ArticleDraft } from '@nguon/domain/content/article'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAutosave } from './autosave.ts'
import type { Saved, SaveState } from './autosave.ts'

const draft: ArticleDraft = {
  title: 'Một',
  sapo: '',
  authorName: '',
  category: '',
  body: [],
  image: null,
}

function desk(save: (draft: ArticleDraft, version: number) => Promise<Saved>) {
  const form = { title: draft.title }
  const states: SaveState[] = []
  const autosave = createAutosave({
    draft,
    version: 1,
    read: () => ({ ...draft, ...form }),
    save,
    isConflict: (error) => error === 'conflict',
    onState: (state) => states.push(state),
  })
  const type = (title: string) => {
    form.title = title
    autosave.changed()
  }
  return { autosave, states, type }
}

const counting = () => {
  const saves: [string, number][] = []
  const save = (saved: ArticleDraft, version: number) => {
    saves.push([saved.title, version])
    return Promise.resolve({ version: version + 1, savedAt: '' })
  }
  return { saves, save }
}

describe('the autosave', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('saves two seconds after the last change, each time on top of the version before', async () => {
    const { saves, save } = counting()
    const { type, states } = desk(save)
    type('Hai')
    await vi.advanceTimersByTimeAsync(1_900)
    expect(saves).toEqual([])
    await vi.advanceTimersByTimeAsync(200)
    type('Ba')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(saves).toEqual([
      ['Hai', 1],
      ['Ba', 2],
    ])
    expect(states.at(-1)).toBe('saved')
  })

  it('loses less than five seconds of somebody who never pauses', async () => {
    const { saves, save } = counting()
    const { type } = desk(save)
    for (let second = 0; second < 9; second += 1) {
      type(`Bài ${second}`)
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect(saves.map(([title]) => title)).toEqual(['Bài 3', 'Bài 7'])
  })

  it('saves one at a time, and what was typed meanwhile next', async () => {
    const { saves, save } = counting()
    const slow = async (saved: ArticleDraft, version: number) => {
      await new Promise((resolve) => setTimeout(resolve, 6_000))
      return save(saved, version)
    }
    const { type } = desk(slow)
    type('Hai')
    await vi.advanceTimersByTimeAsync(3_000)
    type('Ba')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(saves).toEqual([
      ['Hai', 1],
      ['Ba', 2],
    ])
  })

  it('tries again when the network fails', async () => {
    const { saves, save } = counting()
    let failures = 1
    const { type, states } = desk((saved, version) =>
      failures-- > 0 ? Promise.reject(new Error('offline')) : save(saved, version),
    )
    type('Hai')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(states.at(-1)).toBe('failed')
    await vi.advanceTimersByTimeAsync(5_000)
    expect([saves, states.at(-1)]).toEqual([[['Hai', 1]], 'saved'])
  })

  it('overwrites nobody: after a conflict it waits until somebody has chosen', async () => {
    const { saves, save } = counting()
    let conflicts = 1
    const { autosave, type, states } = desk((saved, version) =>
      conflicts-- > 0 ? Promise.reject('conflict') : save(saved, version),
    )
    type('Của tôi')
    await vi.advanceTimersByTimeAsync(2_000)
    type('Của tôi nữa')
    await vi.advanceTimersByTimeAsync(30_000)
    expect([saves, states.at(-1)]).toEqual([[], 'conflict'])
    autosave.rebase({ version: 4, draft: { ...draft, title: 'Của họ' } })
    await autosave.flush()
    expect(saves).toEqual([['Của tôi nữa', 4]])
  })

  it('sends nothing when nothing differs', async () => {
    const { saves, save } = counting()
    const { type } = desk(save)
    type('  Một ')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(saves).toEqual([])
  })
})
