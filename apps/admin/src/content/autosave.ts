import type { ArticleDraft } from '@nguon/domain/content/article'
import { articleDraft } from '@nguon/domain/content/article'

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict' | 'invalid'

export type Saved = { version: number; savedAt: string }

type Options = {
  draft: ArticleDraft
  version: number
  read: () => ArticleDraft
  save: (draft: ArticleDraft, expectedVersion: number) => Promise<Saved>
  isConflict: (error: unknown) => boolean
  onState: (state: SaveState, savedAt?: string) => void
}

const AFTER_LAST_CHANGE = 2_000
const AFTER_FIRST_CHANGE = 4_000
const RETRY = 5_000

/**
 * Saves a draft to the server two seconds after the last change and within four of the first one,
 * one save at a time. A failed save is tried again; a conflict waits for `rebase`.
 */
export function createAutosave({ read, save, isConflict, onState, ...first }: Options) {
  let { version } = first
  let stored = textOf(first.draft)
  let unsavedSince: number | null = null
  let blocked = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null

  async function store(draft: ArticleDraft, text: string): Promise<void> {
    try {
      const saved = await save(draft, version)
      version = saved.version
      stored = text
      onState(unsavedSince === null ? 'saved' : 'waiting', saved.savedAt)
    } catch (error) {
      blocked = isConflict(error)
      onState(blocked ? 'conflict' : 'failed')
      if (!blocked) timer = setTimeout(() => void flush(), RETRY)
    }
  }

  /** Saves at once what is not saved yet. */
  async function flush(): Promise<void> {
    clearTimeout(timer)
    if (running !== null) {
      await running
      return flush()
    }
    if (blocked) return
    const parsed = articleDraft.safeParse(read())
    if (!parsed.success) {
      onState('invalid')
      return
    }
    unsavedSince = null
    const text = textOf(parsed.data)
    if (text === stored) {
      onState('saved')
      return
    }
    onState('saving')
    running = store(parsed.data, text).finally(() => {
      running = null
    })
    await running
  }

  function changed(): void {
    if (blocked) return
    const now = Date.now()
    unsavedSince ??= now
    clearTimeout(timer)
    const wait = Math.min(AFTER_LAST_CHANGE, unsavedSince + AFTER_FIRST_CHANGE - now)
    timer = setTimeout(() => void flush(), wait)
    onState('waiting')
  }

  /** Goes on from the version that somebody else saved. */
  function rebase(theirs: { version: number; draft: ArticleDraft }): void {
    version = theirs.version
    stored = textOf(theirs.draft)
    blocked = false
    onState('saved')
  }

  return { flush, changed, rebase, version: () => version }
}

const textOf = (draft: ArticleDraft): string => JSON.stringify(articleDraft.parse(draft))
